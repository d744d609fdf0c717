import ReactMarkdown from 'react-markdown';
import styles from './ui.module.css';

/** Text written by product owners; raw HTML in it stays text, images are left out. */
export function Markdown({ text }: { text: string }) {
  return (
    <div className={styles.markdown}>
      <ReactMarkdown disallowedElements={['img', 'h1', 'h2']} unwrapDisallowed>
        {text}
      </ReactMarkdown>
    </div>
  );
}
