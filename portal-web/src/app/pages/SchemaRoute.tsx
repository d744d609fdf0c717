import '@/shared/i18n/contracts';
import { getRouteApi } from '@tanstack/react-router';
import { SchemaTab } from '@/features/contract/SchemaTab';
import type { ProductSearch } from '../routeSearch';
import { ProductFrame } from './ProductFrame';

const route = getRouteApi('/products/$domain/$name/schema');

/** The columns of a data product. */
export function SchemaRoute() {
  const product = route.useParams();
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const change = (part: ProductSearch) =>
    void navigate({
      search: (old) => ({ ...old, ...part }),
      hash: true,
      replace: true,
      resetScroll: false,
    });
  return (
    <ProductFrame product={product} request={search.request} onRequest={(request) => change({ request })}>
      {(found) => (
        <SchemaTab
          product={found}
          selection={search}
          filter={search.filter ?? ''}
          onSelect={({ port, version }) => change({ port, version })}
          onFilter={(filter) => change({ filter: filter === '' ? undefined : filter })}
        />
      )}
    </ProductFrame>
  );
}
