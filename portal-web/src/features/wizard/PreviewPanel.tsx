import { asProblem } from '@/shared/api/problem';
import { FileBrowser } from '@/shared/files/FileBrowser';
import type { Preview } from '@/shared/files/useDryRun';
import { t } from '@/shared/i18n/translate';
import { Notice } from '@/shared/ui/Notice';
import { ProblemNotice } from '@/shared/ui/ProblemNotice';
import ui from '@/shared/ui/ui.module.css';
import styles from './wizard.module.css';

const INVALID = 422;

export interface PreviewPanelProps {
  preview: Preview;
  /** Whether the values do not fit yet, so that nothing is tried. */
  waits: boolean;
}

/** Why the preview stands still: values that do not fit yet are no failure. */
function Halted({ preview, waits }: PreviewPanelProps) {
  const problem = asProblem(preview.error);
  if (!waits && problem.status !== INVALID) {
    return <ProblemNotice error={problem} onRetry={preview.retry} />;
  }
  return (
    <Notice
      tone="primary"
      title={t(preview.files.length === 0 ? 'wizard.previewWaits' : 'wizard.previewStale')}
    >
      {!waits && problem.violations.length === 0 && <p>{problem.message}</p>}
    </Notice>
  );
}

/** The files that would be made of what was entered so far. */
export function PreviewPanel({ preview, waits }: PreviewPanelProps) {
  return (
    <aside className={styles.preview} aria-label={t('wizard.previewTitle')}>
      <div className={styles.previewHead}>
        <h2>{t('wizard.previewTitle')}</h2>
        <p className={ui.meta} role="status">
          {preview.isFetching ? t('wizard.refreshing') : ''}
        </p>
      </div>
      {(waits || preview.error) && <Halted preview={preview} waits={waits} />}
      {preview.files.length > 0 && (
        <div className={styles.previewFiles}>
          <FileBrowser files={preview.files} />
        </div>
      )}
      {preview.run === undefined && !waits && !preview.error && (
        <p className={ui.meta}>{t('wizard.previewNothing')}</p>
      )}
    </aside>
  );
}
