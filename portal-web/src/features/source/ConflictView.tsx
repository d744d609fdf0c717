import Button from '@mui/material/Button';
import { TextDiff } from '@/shared/diff/TextDiff';
import { t } from '@/shared/i18n/translate';
import { ProblemNotice } from '@/shared/ui/ProblemNotice';
import { QueryView } from '@/shared/ui/QueryView';
import styles from './source.module.css';
import { useChangeSource, useConflict } from './useSource';
import type { SourceConflictView, SourceSide } from '@/shared/api/types';

export interface ConflictViewProps {
  outputPort: string;
}

const SHORT = 10;

function Sides({ conflict, outputPort }: ConflictViewProps & { conflict: SourceConflictView }) {
  const change = useChangeSource(outputPort);
  const ours = t('source.ours', { version: conflict.version });
  const theirs = t('source.theirs', { commit: conflict.commit?.slice(0, SHORT) ?? '' });
  const choose = (keep: SourceSide) => change.mutate({ act: 'resolve', keep, etag: conflict.etagVersion });
  return (
    <>
      <p>{t('source.conflictText')}</p>
      <TextDiff
        before={conflict.portal.document}
        after={conflict.repository.document}
        beforeName={ours}
        afterName={theirs}
      />
      <div className={styles.sides}>
        <Button variant="outlined" disabled={change.isPending} onClick={() => choose('PORTAL')}>
          {t('source.keepOurs')}
        </Button>
        <Button variant="outlined" disabled={change.isPending} onClick={() => choose('REPOSITORY')}>
          {t('source.takeTheirs')}
        </Button>
      </div>
      {change.error && <ProblemNotice error={change.error} />}
    </>
  );
}

/** Portal and repository beside each other, and the choice between them; for those who may make it. */
export function ConflictView(props: ConflictViewProps) {
  const query = useConflict(props.outputPort);
  return <QueryView query={query}>{(conflict) => <Sides {...props} conflict={conflict} />}</QueryView>;
}
