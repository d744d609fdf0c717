import { CopyButton } from './CopyButton';
import styles from './code.module.css';

export interface CodeLinesProps {
  text: string;
  label: string;
}

/** A document with the numbers of its lines; two blocks of text, so that its length costs nothing. */
export function CodeLines({ text, label }: CodeLinesProps) {
  const trimmed = text.replace(/\n$/, '');
  const numbers = trimmed.split('\n').map((_, index) => index + 1);
  return (
    <div className={styles.code}>
      <div className={styles.copy}>
        <CopyButton text={text} />
      </div>
      <div className={styles.lines} tabIndex={0} role="region" aria-label={label}>
        <pre aria-hidden className={styles.numbers}>
          {numbers.join('\n')}
        </pre>
        <pre>{trimmed}</pre>
      </div>
    </div>
  );
}
