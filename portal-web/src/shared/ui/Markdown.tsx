import ReactMarkdown, { type Components } from 'react-markdown';
import { t } from '@/shared/i18n/translate';
import { Snippet } from './Snippet';
import styles from './ui.module.css';

/** A block of code can be copied; its language names it. */
const Code: Components['pre'] = ({ node }) => {
  const code = node?.children[0];
  if (code?.type !== 'element') {
    return null;
  }
  const text = code.children.map((child) => ('value' in child ? child.value : '')).join('');
  const [language = ''] = [code.properties.className].flat().map((name) => String(name ?? ''));
  const label = t('common.code', { language: language.replace('language-', '') });
  return <Snippet text={text.trimEnd()} label={label.trim()} />;
};

/** Text written by product owners; raw HTML in it stays text, images are left out. */
export function Markdown({ text }: { text: string }) {
  return (
    <div className={styles.markdown}>
      <ReactMarkdown disallowedElements={['img', 'h1', 'h2']} unwrapDisallowed components={{ pre: Code }}>
        {text}
      </ReactMarkdown>
    </div>
  );
}
