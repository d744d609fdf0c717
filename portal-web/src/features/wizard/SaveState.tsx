import Button from '@mui/material/Button';
import { formatRelative } from '@/shared/i18n/time';
import { t } from '@/shared/i18n/translate';
import { Notice } from '@/shared/ui/Notice';
import { ProblemNotice } from '@/shared/ui/ProblemNotice';
import type { DraftSaving } from './useDraftSaving';
import styles from './wizard.module.css';

/** Whether what was entered is kept. */
export function SaveState({ saving }: { saving: DraftSaving }) {
  switch (saving.state) {
    case 'untouched':
      return null;
    case 'pending':
      return <p className={styles.meta}>{t('wizard.saving')}</p>;
    case 'saved':
      return (
        <p className={styles.meta} role="status">
          {t('wizard.saved', { when: formatRelative(saving.savedAt ?? '') })}
        </p>
      );
    case 'failed':
      return (
        <div className={styles.whole}>
          <ProblemNotice error={saving.error} onRetry={saving.retry} />
        </div>
      );
    case 'conflict':
      return (
        <div className={styles.whole}>
          <Notice
            tone="warning"
            title={t('wizard.conflict')}
            actions={
              <>
                <Button size="small" variant="outlined" onClick={saving.overwrite}>
                  {t('wizard.keepMine')}
                </Button>
                <Button size="small" variant="outlined" onClick={() => window.location.reload()}>
                  {t('wizard.takeTheirs')}
                </Button>
              </>
            }
          >
            <p>{t('wizard.conflictText')}</p>
          </Notice>
        </div>
      );
  }
}
