import { label } from '@/shared/i18n/translate';
import ui from '@/shared/ui/ui.module.css';
import type { Definition } from './contract';
import styles from './tree.module.css';

/** Contracts are written by others: only addresses of the web become links. */
function isWeb(url: string): boolean {
  return /^https?:\/\//i.test(url);
}

/** A text that is a link when it is an address of the web. */
export function WebLink({ url }: { url: string }) {
  return isWeb(url) ? (
    <a href={url} target="_blank" rel="noreferrer noopener">
      {url}
    </a>
  ) : (
    <code>{url}</code>
  );
}

/** Where the meaning is defined with authority. */
export function DefinitionLinks({ definitions }: { definitions: Definition[] }) {
  return (
    <ul className={styles.definitions}>
      {definitions.map(({ url, type, description }) => (
        <li key={`${type ?? ''} ${url}`}>
          {type && <span className={ui.meta}>{label('definitionType', type)} </span>}
          <WebLink url={url} />
          {description && <span className={ui.meta}> {description}</span>}
        </li>
      ))}
    </ul>
  );
}
