import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { SeverityBadge } from '@/shared/diff/SeverityBadge';
import { formatDay } from '@/shared/i18n/time';
import { label, t } from '@/shared/i18n/translate';
import { CodeWords } from '@/shared/ui/CodeWords';
import ui from '@/shared/ui/ui.module.css';
import { CarriesOver } from './CarriesOver';
import styles from './evolution.module.css';
import type { ImpactView } from '@/shared/api/types';

function Group({ title, count, children }: { title: string; count: number; children: ReactNode }) {
  return count === 0 ? null : (
    <section className={styles.group}>
      <h3>
        {title} <span className={ui.meta}>({count})</span>
      </h3>
      <ul className={styles.impacts}>{children}</ul>
    </section>
  );
}

function ProductLink({ product }: { product: string }) {
  const [domain = '', name = ''] = product.split('/');
  return (
    <Link to="/products/$domain/$name/{-$tab}" params={{ domain, name }} target="_blank">
      {product}
    </Link>
  );
}

/** Ports, consumers, products and flows that use what a version changes. */
export function ImpactList({ impact }: { impact: ImpactView }) {
  const { ports, grants, inputPorts, lineage, touched } = impact;
  const concerned = grants.length + inputPorts.length + lineage.length + touched.length;
  return (
    <div className={styles.impact}>
      <h3>{t('impact.title')}</h3>
      {concerned === 0 && <p className={ui.meta}>{t('impact.nobody')}</p>}
      <Group title={t('impact.grants')} count={grants.length}>
        {grants.map(({ grantId, subject, endsAt, carriesOver, reason }) => (
          <li key={grantId}>
            <strong>{subject.name}</strong>
            <span className={ui.meta}>
              {label('subjectType', subject.type)} · {t('impact.until', { date: formatDay(endsAt) })}
            </span>
            <CarriesOver carriesOver={carriesOver} />
            {reason && <span className={ui.meta}>{reason}</span>}
          </li>
        ))}
      </Group>
      <Group title={t('impact.inputPorts')} count={inputPorts.length}>
        {inputPorts.map(({ dataProduct, inputPort, columns }) => (
          <li key={`${dataProduct} ${inputPort}`}>
            <ProductLink product={dataProduct} />
            <code>{inputPort}</code>
            <span className={ui.meta}>{columns.join(', ')}</span>
          </li>
        ))}
      </Group>
      <Group title={t('impact.lineage')} count={lineage.length}>
        {lineage.map(({ from, to, columns }) => (
          <li key={`${from} ${to}`}>
            <code>
              {from} → {to}
            </code>
            <span className={ui.meta}>{columns.join(', ')}</span>
          </li>
        ))}
      </Group>
      <Group title={t('impact.touched')} count={touched.length}>
        {touched.map(({ element, severity, message }) => (
          <li key={`${element} ${message}`}>
            <SeverityBadge severity={severity} />
            <code>{element}</code>
            <span>
              <CodeWords text={message} />
            </span>
          </li>
        ))}
      </Group>
      <Group title={t('impact.ports')} count={ports.length}>
        {ports.map(({ outputPort, technology }) => (
          <li key={outputPort}>
            <code>{outputPort}</code>
            <span className={ui.meta}>{label('technology', technology)}</span>
          </li>
        ))}
      </Group>
    </div>
  );
}
