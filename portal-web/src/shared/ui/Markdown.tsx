import ReactMarkdown, { type Components, type Options } from 'react-markdown';
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

/** A link out of the portal leaves what is being filled in where it is. */
const Link: Components['a'] = ({ href = '', children }) => {
  const foreign = /^https?:/.test(href) && new URL(href).origin !== window.location.origin;
  return (
    <a href={href} {...(foreign && { target: '_blank', rel: 'noreferrer' })}>
      {children}
    </a>
  );
};

/** The headings of a document, below those of the page that it is shown on. */
const BELOW: Components = { h1: 'h3', h2: 'h4', h3: 'h5', h4: 'h6', h5: 'h6' };

export interface MarkdownProps {
  text: string;
  /** Makes it a document with all its headings; its parts may be shown, and its text read, in ways of its own. */
  document?: Pick<Options, 'components' | 'remarkPlugins'>;
}

/** Text written by product owners; raw HTML in it stays text, images are left out. */
export function Markdown({ text, document }: MarkdownProps) {
  return (
    <div className={styles.markdown}>
      <ReactMarkdown
        disallowedElements={document ? ['img'] : ['img', 'h1', 'h2']}
        unwrapDisallowed
        remarkPlugins={document?.remarkPlugins}
        components={{ a: Link, pre: Code, ...(document && { ...BELOW, ...document.components }) }}
      >
        {text}
      </ReactMarkdown>
    </div>
  );
}
