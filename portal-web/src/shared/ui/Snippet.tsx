import { CopyButton } from './CopyButton';
import styles from './ui.module.css';

export interface SnippetProps {
  text: string;
  label: string;
}

/** Text to copy into a terminal or an editor. */
export function Snippet({ text, label }: SnippetProps) {
  return (
    <div className={styles.snippet}>
      <pre tabIndex={0} role="region" aria-label={label}>
        {text}
      </pre>
      <div className={styles.snippetCopy}>
        <CopyButton text={text} />
      </div>
    </div>
  );
}
