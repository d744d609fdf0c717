import Button from '@mui/material/Button';
import type { SourceConflictView } from '@/shared/api/contractTypes';
import { TextDiff } from '@/shared/diff/TextDiff';
import { t } from '@/shared/i18n/translate';
import { ProblemNotice } from '@/shared/ui/ProblemNotice';
import { QueryView } from '@/shared/ui/QueryView';
import styles from './source.module.css';
import { useChangeSource, useConflict } from './useSource';

export interface ConflictViewProps {
  outputPort: string;
  mayResolve: boolean;
}

const SHORT = 10;

function Sides({ conflict, outputPort, mayResolve }: ConflictViewProps & { conflict: SourceConflictView }) {
  const change = useChangeSource(outputPort);
  const ours = t('source.ours', { version: conflict.version });
  const theirs = t('source.theirs', { commit: conflict.commit?.slice(0, SHORT) ?? '' });
  const choose = (keep: 'PORTAL' | 'REPOSITORY') =>
    change.mutate({ act: 'resolve', keep, etag: conflict.etagVersion });
  return (
    <>
      <p>{t('source.conflictText')}</p>
      <TextDiff
        before={conflict.portal.document}
        after={conflict.repository.document}
        beforeName={ours}
        afterName={theirs}
      />
      {mayResolve && (
        <div className={styles.sides}>
          <Button variant="outlined" disabled={change.isPending} onClick={() => choose('PORTAL')}>
            {t('source.keepOurs')}
          </Button>
          <Button variant="outlined" disabled={change.isPending} onClick={() => choose('REPOSITORY')}>
            {t('source.takeTheirs')}
          </Button>
        </div>
      )}
      {change.error && <ProblemNotice error={change.error} />}
    </>
  );
}

/** Portal and repository beside each other, and the choice between them. */
export function ConflictView(props: ConflictViewProps) {
  const query = useConflict(props.outputPort);
  return <QueryView query={query}>{(conflict) => <Sides {...props} conflict={conflict} />}</QueryView>;
}
