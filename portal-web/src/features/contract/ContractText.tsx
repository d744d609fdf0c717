import type { ReactNode } from 'react';
import { label, t } from '@/shared/i18n/translate';
import { DefinitionLinks } from '@/shared/odcs/DefinitionLinks';
import type { ReadableContract, ServiceLevel } from '@/shared/odcs/promises';
import ui from '@/shared/ui/ui.module.css';
import styles from './contract.module.css';
import { People } from './People';
import { ServerCards } from './ServerCards';

export function Section({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section className={styles.section}>
      <h3>{title}</h3>
      {children}
    </section>
  );
}

function Texts({ contract }: { contract: ReadableContract }) {
  const texts = [
    ['contract.purpose', contract.purpose],
    ['contract.usage', contract.usage],
    ['contract.limitations', contract.limitations],
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

function ServiceLevels({ levels }: { levels: ServiceLevel[] }) {
  return (
    <ul className={styles.slas}>
      {levels.map(({ property, value, unit, element, description, schedule }) => (
        <li key={`${property} ${element ?? ''} ${value}`}>
          <span className={ui.meta}>{label('sla', property)}</span>
          <strong>
            {value} {unit ?? ''}
          </strong>
          {description && <span className={ui.meta}>{description}</span>}
          {element && <code className={ui.meta}>{element}</code>}
          {schedule && <span className={ui.meta}>{schedule}</span>}
        </li>
      ))}
    </ul>
  );
}

function Custom({ values }: { values: ReadableContract['custom'] }) {
  return (
    <dl className={ui.facts}>
      {values.map(({ name, value }) => (
        <div key={name} className={styles.fact}>
          <dt>
            <code>{name}</code>
          </dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}

/** What the data is for and what can be relied on. */
export function ContractPurpose({ contract }: { contract: ReadableContract }) {
  const { purpose, usage, limitations, serviceLevels } = contract;
  if (serviceLevels.length === 0 && !purpose && !usage && !limitations) {
    return null;
  }
  return (
    <div className={styles.model}>
      <Texts contract={contract} />
      {serviceLevels.length > 0 && (
        <Section title={t('contract.sla')}>
          <ServiceLevels levels={serviceLevels} />
        </Section>
      )}
    </div>
  );
}

function Rest({ contract: { price, definitions, custom, tags } }: { contract: ReadableContract }) {
  return (
    <>
      {price && (
        <Section title={t('contract.price')}>
          <p>{price}</p>
        </Section>
      )}
      {definitions.length > 0 && (
        <Section title={t('contract.definitions')}>
          <DefinitionLinks definitions={definitions} />
        </Section>
      )}
      {custom.length > 0 && (
        <Section title={t('contract.custom')}>
          <Custom values={custom} />
        </Section>
      )}
      {tags.length > 0 && (
        <Section title={t('contract.tags')}>
          <p>{tags.map((tag) => `#${tag}`).join(' ')}</p>
        </Section>
      )}
    </>
  );
}

/** Where the data is, who stands behind it, and what else was agreed. */
export function ContractTerms({ contract }: { contract: ReadableContract }) {
  const { servers } = contract;
  return (
    <div className={styles.model}>
      {servers.length > 0 && (
        <Section title={t('contract.servers')}>
          <ServerCards servers={servers} />
        </Section>
      )}
      <People contract={contract} />
      <Rest contract={contract} />
    </div>
  );
}
