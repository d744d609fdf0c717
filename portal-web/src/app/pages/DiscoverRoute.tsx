import { getRouteApi } from '@tanstack/react-router';
import { DiscoverPage } from '@/features/discovery/DiscoverPage';

const route = getRouteApi('/');

export function DiscoverRoute() {
  const search = route.useSearch();
  const navigate = route.useNavigate();
  return (
    <DiscoverPage
      search={search}
      onChange={(changed) => void navigate({ search: changed, resetScroll: false })}
    />
  );
}
