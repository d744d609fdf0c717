import '@/shared/i18n/contracts';
import '@/shared/i18n/repository';
import '@/shared/i18n/scaffolder';
import { getRouteApi } from '@tanstack/react-router';
import { AccessTab } from '@/features/access/AccessTab';
import { OverviewTab } from '@/features/catalog/OverviewTab';
import { UpgradeNotice } from '@/features/upgrade/UpgradeNotice';
import { NotFoundPage } from '../NotFoundPage';
import { ProductFrame } from './ProductFrame';

const route = getRouteApi('/products/$domain/$name/{-$tab}');

/** A data product: what it is for and who may use it; its contract and columns are pages of their own. */
export function ProductRoute() {
  const { domain, name, tab } = route.useParams();
  const { request } = route.useSearch();
  const navigate = route.useNavigate();
  if (tab !== undefined && tab !== 'access') {
    return <NotFoundPage />;
  }
  return (
    <ProductFrame
      product={{ domain, name }}
      request={request}
      onRequest={(port) =>
        void navigate({ search: (old) => ({ ...old, request: port }), replace: true, resetScroll: false })
      }
    >
      {(product) =>
        tab === 'access' ? (
          <AccessTab product={product} />
        ) : (
          <>
            <UpgradeNotice product={product} />
            <OverviewTab product={product} />
          </>
        )
      }
    </ProductFrame>
  );
}
