import { t } from '@/shared/i18n/translate';
import type { ServerEntry } from '@/shared/odcs/promises';
import { CopyButton } from '@/shared/ui/CopyButton';
import ui from '@/shared/ui/ui.module.css';
import styles from './contract.module.css';

function asText({ name, type, settings }: ServerEntry): string {
  const lines = [{ name: 'type', value: type ?? '' }, ...settings].map((one) => `${one.name}: ${one.value}`);
  return [name, ...lines].join('\n');
}

/** Where the data is served, each place to be copied as a whole. */
export function ServerCards({ servers }: { servers: ServerEntry[] }) {
  return (
    <ul className={styles.servers}>
      {servers.map((server) => (
        <li key={server.name}>
          <div className={styles.serverHead}>
            <strong>{server.name}</strong>
            <span className={ui.meta}>{[server.type, server.environment].filter(Boolean).join(' · ')}</span>
            <CopyButton text={asText(server)} name={t('contract.copyServer', { server: server.name })} />
          </div>
          {server.description && <p className={ui.meta}>{server.description}</p>}
          <dl className={ui.facts}>
            {server.settings.map(({ name, value }) => (
              <div key={name} className={styles.fact}>
                <dt>{name}</dt>
                <dd>
                  <code>{value}</code>
                </dd>
              </div>
            ))}
          </dl>
        </li>
      ))}
    </ul>
  );
}
