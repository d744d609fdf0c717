import Button from '@mui/material/Button';
import { t } from '@/shared/i18n/translate';
import { ProblemNotice } from '@/shared/ui/ProblemNotice';
import { Skeletons } from '@/shared/ui/Skeletons';
import styles from './discovery.module.css';
import type { DiscoverSearch } from './filters';
import { NoResults } from './NoResults';
import { ProductCard } from './ProductCard';
import type { useProductSearch } from './useProductSearch';

export interface ResultListProps {
  query: ReturnType<typeof useProductSearch>;
  search: DiscoverSearch;
  onChange: (search: DiscoverSearch) => void;
}

/** What was found, page after page. */
export function ResultList({ query, search, onChange }: ResultListProps) {
  if (query.error) {
    return <ProblemNotice error={query.error} onRetry={() => void query.refetch()} />;
  }
  if (!query.data) {
    return <Skeletons count={6} height={112} />;
  }
  const hits = query.data.pages.flatMap(({ items }) => items);
  if (hits.length === 0) {
    return <NoResults search={search} onChange={onChange} />;
  }
  return (
    <>
      <ul className={styles.results} aria-busy={query.isPlaceholderData}>
        {hits.map((hit) => (
          <li key={`${hit.domain}/${hit.name}`}>
            <ProductCard hit={hit} />
          </li>
        ))}
      </ul>
      {query.hasNextPage && (
        <Button
          variant="outlined"
          disabled={query.isFetchingNextPage}
          onClick={() => void query.fetchNextPage()}
        >
          {t('common.more')}
        </Button>
      )}
    </>
  );
}
