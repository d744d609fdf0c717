import { getRouteApi } from '@tanstack/react-router';
import { lazy, Suspense } from 'react';
import { AccessTab } from '@/features/access/AccessTab';
import { OverviewTab } from '@/features/catalog/OverviewTab';
import { ProductLayout } from '@/features/catalog/ProductLayout';
import { readProductTab, type ProductTab } from '@/features/catalog/ProductTabs';
import { useProduct } from '@/features/catalog/useProduct';
import { ContractTab } from '@/features/contract/ContractTab';
import { SchemaTab } from '@/features/contract/SchemaTab';
import type { DataProductView } from '@/shared/api/types';
import { QueryView } from '@/shared/ui/QueryView';
import { Skeletons } from '@/shared/ui/Skeletons';
import { NotFoundPage } from '../NotFoundPage';
import type { ProductSearch } from '../routeSearch';

const route = getRouteApi('/products/$domain/$name/{-$tab}');

const RequestDialog = lazy(() =>
  import('@/features/access/RequestDialog').then((module) => ({ default: module.RequestDialog })),
);

function useSearchChange() {
  const navigate = route.useNavigate();
  return (change: ProductSearch) =>
    void navigate({ search: (old) => ({ ...old, ...change }), replace: true, resetScroll: false });
}

function Tab({ product, tab }: { product: DataProductView; tab: ProductTab }) {
  const search = route.useSearch();
  const change = useSearchChange();
  const select = ({ port, version }: ProductSearch) => change({ port, version });
  switch (tab) {
    case 'overview':
      return <OverviewTab product={product} />;
    case 'contract':
      return <ContractTab product={product} selection={search} onSelect={select} />;
    case 'schema':
      return (
        <SchemaTab
          product={product}
          selection={search}
          filter={search.filter ?? ''}
          onSelect={select}
          onFilter={(filter) => change({ filter: filter === '' ? undefined : filter })}
        />
      );
    case 'access':
      return <AccessTab product={product} />;
  }
}

/** A data product: its pages, and over them the request for access. */
export function ProductRoute() {
  const { domain, name, tab: rawTab } = route.useParams();
  const { request } = route.useSearch();
  const change = useSearchChange();
  const query = useProduct({ domain, name });
  const tab = readProductTab(rawTab);
  if (tab === undefined) {
    return <NotFoundPage />;
  }
  return (
    <QueryView query={query} skeleton={<Skeletons count={4} height={96} />}>
      {(product) => (
        <>
          <ProductLayout product={product}>
            <Tab product={product} tab={tab} />
          </ProductLayout>
          {request !== undefined && (
            <Suspense>
              <RequestDialog
                product={product}
                port={request}
                onPort={(port) => change({ request: port })}
                onClose={() => change({ request: undefined })}
              />
            </Suspense>
          )}
        </>
      )}
    </QueryView>
  );
}
