import { t, tn } from '@/shared/i18n/translate';
import { CopyButton } from '@/shared/ui/CopyButton';
import ui from '@/shared/ui/ui.module.css';
import type { ComparedFile } from './files';
import styles from './files.module.css';

const MOST_LINES = 2_000;

/** What stands in a file, line by line; lines that changed are marked by sign and colour. */
export function FileText({ file }: { file: ComparedFile }) {
  const { path, text, bytes, executable, changedLines } = file;
  const lines = text?.replace(/\n$/, '').split('\n') ?? [];
  return (
    <section className={styles.file} aria-label={path}>
      <header>
        <code>{path}</code>
        {executable && <span className={ui.meta}>{t('files.executable')}</span>}
        {changedLines.size > 0 && (
          <span className={ui.meta}>{tn('files.changedLines', changedLines.size)}</span>
        )}
        {text !== undefined && <CopyButton text={text} name={t('files.copy', { path })} />}
      </header>
      {text === undefined ? (
        <p className={ui.meta}>{tn('files.binary', bytes)}</p>
      ) : (
        <pre className={styles.text} tabIndex={0} role="region" aria-label={t('files.text', { path })}>
          {lines.slice(0, MOST_LINES).map((line, index) => {
            const isChanged = changedLines.has(index + 1);
            return (
              <span key={index} className={isChanged ? styles.changedLine : styles.line}>
                {isChanged && <span className={ui.visuallyHidden}>{t('files.changedLine')} </span>}
                {line}
                {'\n'}
              </span>
            );
          })}
        </pre>
      )}
      {lines.length > MOST_LINES && <p className={ui.meta}>{t('files.cut', { lines: MOST_LINES })}</p>}
    </section>
  );
}
