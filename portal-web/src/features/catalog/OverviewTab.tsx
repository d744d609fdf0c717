import { Link } from '@tanstack/react-router';
import { lazy, Suspense, type ReactNode } from 'react';
import type { DataProductView } from '@/shared/api/types';
import { t } from '@/shared/i18n/translate';
import { Moment } from '@/shared/ui/Moment';
import { Skeletons } from '@/shared/ui/Skeletons';
import ui from '@/shared/ui/ui.module.css';
import styles from './catalog.module.css';
import { InputPortList } from './InputPortList';
import { PortList } from './PortList';

const Markdown = lazy(() => import('@/shared/ui/Markdown').then((module) => ({ default: module.Markdown })));

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
          <PortList product={product} />
        </section>
        {product.inputPorts.length > 0 && (
          <section className={styles.section}>
            <h2>{t('product.inputPorts')}</h2>
            <InputPortList ports={product.inputPorts} />
          </section>
        )}
      </div>
      <Facts product={product} />
    </div>
  );
}
