import { Link } from '@tanstack/react-router';
import type { SearchHitView } from '@/shared/api/types';
import { label, t, tn } from '@/shared/i18n/translate';
import { ClassificationBadge } from '@/shared/ui/ClassificationBadge';
import { LifecycleBadge } from '@/shared/ui/LifecycleBadge';
import { Moment } from '@/shared/ui/Moment';
import card from '@/shared/ui/card.module.css';
import styles from './discovery.module.css';
import { Highlighted } from './Highlighted';

export interface ProductCardProps {
  hit: SearchHitView;
}

function fragment(hit: SearchHitView, field: string, text: string): string {
  return hit.highlights.find((highlight) => highlight.field === field)?.fragment ?? text;
}

function Facts({ hit }: ProductCardProps) {
  return (
    <ul className={styles.cardFacts}>
      <li className={styles.domain}>{hit.domain}</li>
      {hit.technologies.length > 0 && (
        <li>{hit.technologies.map((one) => label('technology', one)).join(', ')}</li>
      )}
      <li>{tn('discovery.columns', hit.columnCount)}</li>
      <li>
        {t('discovery.updated')} <Moment at={hit.updatedAt} />
      </li>
      {hit.tags.slice(0, 4).map((tag) => (
        <li key={tag} className={styles.tag}>
          {tag}
        </li>
      ))}
    </ul>
  );
}

function MatchedColumns({ columns }: { columns: string[] }) {
  return (
    <p className={styles.matched}>
      {t('discovery.matchedColumns')}
      {columns.slice(0, 6).map((column) => (
        <code key={column}>
          <Highlighted text={column} />
        </code>
      ))}
    </p>
  );
}

/** One found data product, told in three lines. */
export function ProductCard({ hit }: ProductCardProps) {
  return (
    <article className={card.card}>
      <div className={`${card.head} ${styles.cardHead}`}>
        <h2>
          <Link to="/products/$domain/$name/{-$tab}" params={{ domain: hit.domain, name: hit.name }}>
            <Highlighted text={fragment(hit, 'title', hit.title)} />
          </Link>
        </h2>
        <div className={styles.badges}>
          {hit.lifecycle !== 'PUBLISHED' && <LifecycleBadge lifecycle={hit.lifecycle} />}
          {hit.classifications.slice(0, 3).map((classification) => (
            <ClassificationBadge key={classification} classification={classification} />
          ))}
        </div>
      </div>
      <p className={`${card.description} ${styles.description}`} title={hit.description}>
        <Highlighted text={fragment(hit, 'description', hit.description)} />
      </p>
      {hit.matchedColumns.length > 0 && <MatchedColumns columns={hit.matchedColumns} />}
      <Facts hit={hit} />
    </article>
  );
}
