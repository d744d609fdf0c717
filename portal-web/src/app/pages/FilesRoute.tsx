import '@/shared/i18n/repository';
import '@/shared/i18n/scaffolder';
import { getRouteApi } from '@tanstack/react-router';
import { RepositoryTab } from '@/features/git/RepositoryTab';
import { ProductFrame } from './ProductFrame';

const route = getRouteApi('/products/$domain/$name/files');

/** The repository of a data product. */
export function FilesRoute() {
  const { domain, name } = route.useParams();
  const { request, ...place } = route.useSearch();
  const navigate = route.useNavigate();
  return (
    <ProductFrame
      product={{ domain, name }}
      request={request}
      onRequest={(port) =>
        void navigate({ search: (old) => ({ ...old, request: port }), replace: true, resetScroll: false })
      }
    >
      {(product) => (
        <RepositoryTab
          product={`${domain}/${name}`}
          place={place}
          mayCreate={product.allowedActions.includes('edit')}
          onBranch={(branch) => void navigate({ search: { branch }, resetScroll: false })}
        />
      )}
    </ProductFrame>
  );
}
