import PortIcon from '@mui/icons-material/OutputOutlined';
import { Link } from '@tanstack/react-router';
import { lazy, Suspense, type ReactNode } from 'react';
import type { DataProductView, OutputPortView } from '@/shared/api/types';
import { label, t } from '@/shared/i18n/translate';
import { ButtonLink } from '@/shared/ui/ButtonLink';
import { EmptyState } from '@/shared/ui/EmptyState';
import { Moment } from '@/shared/ui/Moment';
import { Skeletons } from '@/shared/ui/Skeletons';
import ui from '@/shared/ui/ui.module.css';
import styles from './catalog.module.css';

const Markdown = lazy(() => import('@/shared/ui/Markdown').then((module) => ({ default: module.Markdown })));

function Port({ port, mayRequest }: { port: OutputPortView; mayRequest: boolean }) {
  return (
    <li className={styles.port}>
      <PortIcon aria-hidden />
      <div>
        <h3>{port.title || port.name}</h3>
        <p className={ui.meta}>
          <code>{port.name}</code> · {label('technology', port.technology)}
        </p>
        {port.description && <p>{port.description}</p>}
      </div>
      {mayRequest && (
        <ButtonLink
          to="."
          search={(old) => ({ ...old, request: port.name })}
          size="small"
          variant="outlined"
          resetScroll={false}
          aria-label={t('product.requestPort', { port: port.name })}
        >
          {t('product.requestAccess')}
        </ButtonLink>
      )}
    </li>
  );
}

function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </>
  );
}

function Facts({ product }: { product: DataProductView }) {
  return (
    <aside className={styles.aside} aria-label={t('product.about')}>
      <h2>{t('product.about')}</h2>
      <dl className={ui.facts}>
        <Fact name={t('facet.domain')}>{product.domain}</Fact>
        <Fact name={t('product.owners')}>{product.owners.map((owner) => owner.name).join(', ') || '–'}</Fact>
        {product.publishedAt != null && (
          <Fact name={t('product.published')}>
            <Moment at={product.publishedAt} style="day" />
          </Fact>
        )}
        <Fact name={t('product.updated')}>
          <Moment at={product.updatedAt} />
        </Fact>
        {product.tags.length > 0 && (
          <Fact name={t('register.tags')}>
            <span className={styles.tags}>
              {product.tags.map((tag) => (
                <Link key={tag} to="/" search={{ tag: [tag] }}>
                  #{tag}
                </Link>
              ))}
            </span>
          </Fact>
        )}
      </dl>
    </aside>
  );
}

/** What the product is for, and the ports through which it is used. */
export function OverviewTab({ product }: { product: DataProductView }) {
  const mayRequest = product.allowedActions.includes('request-access');
  return (
    <div className={styles.overview}>
      <div className={styles.column}>
        <section className={styles.section}>
          <h2>{t('product.purpose')}</h2>
          {product.purpose ? (
            <Suspense fallback={<Skeletons count={1} height={80} />}>
              <Markdown text={product.purpose} />
            </Suspense>
          ) : (
            <p className={ui.meta}>{t('product.noPurpose')}</p>
          )}
        </section>
        <section className={styles.section}>
          <h2>{t('product.ports')}</h2>
          {product.outputPorts.length === 0 ? (
            <EmptyState icon={PortIcon} title={t('product.noPorts')} text={t('product.noPortsText')} />
          ) : (
            <ul className={styles.ports}>
              {product.outputPorts.map((port) => (
                <Port key={port.name} port={port} mayRequest={mayRequest} />
              ))}
            </ul>
          )}
        </section>
      </div>
      <Facts product={product} />
    </div>
  );
}
