import { useState } from 'react';
import type { UpgradeFileView } from '@/shared/api/types';
import { TextDiff } from '@/shared/diff/TextDiff';
import { t } from '@/shared/i18n/translate';
import ui from '@/shared/ui/ui.module.css';
import { ChangeBadge } from './ChangeBadge';
import styles from './upgrade.module.css';

/** Whether there is text on every side that the file has. */
function isText({ change, before, after }: UpgradeFileView): boolean {
  switch (change) {
    case 'ADDED':
      return after !== undefined;
    case 'REMOVED':
      return before !== undefined;
    case 'CHANGED':
      return before !== undefined && after !== undefined;
    case 'CONFLICT':
      return before !== undefined || after !== undefined;
  }
}

function FileDiff({ file }: { file: UpgradeFileView }) {
  const { change, before = '', after = '' } = file;
  if (!isText(file)) {
    return <p className={ui.meta}>{t('upgrade.noText')}</p>;
  }
  if (change === 'CONFLICT' && before === after) {
    return <p className={ui.meta}>{t('upgrade.keptFile')}</p>;
  }
  return (
    <TextDiff before={before} after={after} beforeName={t('upgrade.before')} afterName={t('upgrade.after')} />
  );
}

/** What happens to which file; one in conflict is shown first. */
export function ChangedFiles({ files }: { files: UpgradeFileView[] }) {
  const [wanted, setWanted] = useState(files.find(({ change }) => change === 'CONFLICT')?.path);
  const shown = files.find(({ path }) => path === wanted) ?? files[0];
  return (
    <div className={styles.desk}>
      <nav aria-label={t('upgrade.files')} className={styles.files}>
        <ul>
          {files.map(({ path, change }) => (
            <li key={path}>
              <button type="button" aria-current={path === shown?.path} onClick={() => setWanted(path)}>
                <code>{path}</code>
                <ChangeBadge change={change} />
              </button>
            </li>
          ))}
        </ul>
      </nav>
      {shown && (
        <section key={shown.path} aria-label={shown.path} className={styles.diff}>
          <FileDiff file={shown} />
        </section>
      )}
    </div>
  );
}
