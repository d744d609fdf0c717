import Button from '@mui/material/Button';
import { ChangeList } from '@/shared/diff/ChangeList';
import { DiffVerdict } from '@/shared/diff/DiffVerdict';
import { t, tn } from '@/shared/i18n/translate';
import { ValidationResult } from '@/shared/odcs/ValidationResult';
import { QueryView } from '@/shared/ui/QueryView';
import ui from '@/shared/ui/ui.module.css';
import styles from './editor.module.css';
import { useDraft } from './useDraft';
import { useDraftDiff } from './useEditor';

export interface ChecksProps {
  contractId: string | undefined;
  /** The version in force, which the draft is compared with. */
  active: string | undefined;
  text: string;
}

function Comparison({ contractId, active, text }: { contractId: string; active: string; text: string }) {
  const store = useDraft();
  const query = useDraftDiff(contractId, active, text);
  return (
    <section className={styles.section}>
      <h2>{t('editor.changes', { version: active })}</h2>
      <QueryView query={query}>
        {(diff) =>
          diff.changes.length === 0 ? (
            <p className={ui.meta}>{t('editor.noChanges')}</p>
          ) : (
            <>
              <DiffVerdict diff={diff} />
              {!diff.versionFits && (
                <div>
                  <Button
                    size="small"
                    variant="outlined"
                    onClick={() => store.set(['version'], diff.proposedVersion)}
                  >
                    {t('editor.useProposed', { version: diff.proposedVersion })}
                  </Button>
                </div>
              )}
              <details className={styles.more}>
                <summary>{tn('editor.seeDiff', diff.changes.length)}</summary>
                <ChangeList changes={diff.changes} />
              </details>
            </>
          )
        }
      </QueryView>
    </section>
  );
}

/** What the server says of the document as it stands, and what it changes. */
export function Checks({ contractId, active, text }: ChecksProps) {
  return (
    <div className={styles.checks}>
      <section className={styles.section}>
        <h2>{t('editor.checks')}</h2>
        <ValidationResult document={{ text, format: 'yaml' }} />
      </section>
      {contractId !== undefined && active !== undefined && (
        <Comparison contractId={contractId} active={active} text={text} />
      )}
    </div>
  );
}
