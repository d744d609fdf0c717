import { lazy, Suspense, type ReactNode } from 'react';
import { ProductLayout } from '@/features/catalog/ProductLayout';
import { useProduct, type ProductKey } from '@/features/catalog/useProduct';
import type { DataProductView } from '@/shared/api/types';
import { PageTitle } from '@/shared/ui/PageTitle';
import { QueryView } from '@/shared/ui/QueryView';
import { Skeletons } from '@/shared/ui/Skeletons';
import styles from '../shell.module.css';

const RequestDialog = lazy(() =>
  import('@/features/access/RequestDialog').then((module) => ({ default: module.RequestDialog })),
);

export interface ProductFrameProps {
  product: ProductKey;
  /** The port access is being asked for: the request is open over the page. */
  request: string | undefined;
  onRequest: (port: string | undefined) => void;
  children: (product: DataProductView) => ReactNode;
}

/** What all sides of a data product share: its head, its tabs, and over them the request for access. */
export function ProductFrame({ product: { domain, name }, request, onRequest, children }: ProductFrameProps) {
  const query = useProduct({ domain, name });
  return (
    <>
      {query.error && query.data === undefined && (
        <div className={styles.missing}>
          <PageTitle title={`${domain}/${name}`} />
        </div>
      )}
      <QueryView query={query} skeleton={<Skeletons count={4} height={96} />}>
        {(product) => (
          <>
            <ProductLayout product={product}>{children(product)}</ProductLayout>
            {request !== undefined && (
              <Suspense>
                <RequestDialog
                  product={product}
                  port={request}
                  onPort={onRequest}
                  onClose={() => onRequest(undefined)}
                />
              </Suspense>
            )}
          </>
        )}
      </QueryView>
    </>
  );
}
