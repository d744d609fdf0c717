import type { ReactNode } from 'react';
import type { ContractModelView } from '@/shared/api/types';
import { label, t, tn } from '@/shared/i18n/translate';
import ui from '@/shared/ui/ui.module.css';
import styles from './contract.module.css';

function Section({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section className={styles.section}>
      <h3>{title}</h3>
      {children}
    </section>
  );
}

function Texts({ model }: { model: ContractModelView }) {
  const texts = [
    ['contract.description', model.description],
    ['contract.usage', model.usage],
    ['contract.limitations', model.limitations],
  ] as const;
  return texts.map(
    ([key, text]) =>
      text && (
        <Section key={key} title={t(key)}>
          <p className={styles.prose}>{text}</p>
        </Section>
      ),
  );
}

function ServiceLevels({ model }: { model: ContractModelView }) {
  return (
    <Section title={t('contract.sla')}>
      <ul className={styles.slas}>
        {model.sla.map(({ property, value, unit, element, description }) => (
          <li key={`${property} ${element ?? ''} ${value}`}>
            <span className={ui.meta}>{label('sla', property)}</span>
            <strong>
              {value} {unit ?? ''}
            </strong>
            {(description ?? element) && <span className={ui.meta}>{description ?? element}</span>}
          </li>
        ))}
      </ul>
    </Section>
  );
}

function Servers({ servers }: { servers: Record<string, unknown>[] }) {
  return (
    <Section title={t('contract.servers')}>
      <ul className={styles.slas}>
        {servers.map((server) => (
          <li key={String(server.server)}>
            <strong>{String(server.server)}</strong>
            {Object.entries(server)
              .filter(([name, value]) => name !== 'server' && value != null && typeof value !== 'object')
              .map(([name, value]) => (
                <span key={name} className={ui.meta}>
                  {name}: {String(value)}
                </span>
              ))}
          </li>
        ))}
      </ul>
    </Section>
  );
}

/** A contract in words: purpose, limits, promises, tables. */
export function ContractModel({ model }: { model: ContractModelView }) {
  const servers = model.servers ?? [];
  return (
    <div className={styles.model}>
      <Texts model={model} />
      {(model.sla ?? []).length > 0 && <ServiceLevels model={model} />}
      {servers.length > 0 && <Servers servers={servers} />}
      <Section title={t('contract.tables')}>
        <ul className={styles.tables}>
          {model.schema.map((table) => (
            <li key={table.name}>
              <strong>{table.name}</strong>{' '}
              <span className={ui.meta}>{tn('discovery.columns', table.columns.length)}</span>
              {table.description && <p className={ui.meta}>{table.description}</p>}
            </li>
          ))}
        </ul>
      </Section>
    </div>
  );
}
