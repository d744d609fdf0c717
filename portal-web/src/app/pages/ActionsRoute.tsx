import '@/shared/i18n/scaffolder';
import { getRouteApi } from '@tanstack/react-router';
import { ActionsPage } from '@/features/studio/ActionsPage';

const route = getRouteApi('/create/actions');

export function ActionsRoute() {
  const { q } = route.useSearch();
  const navigate = route.useNavigate();
  return (
    <ActionsPage
      q={q ?? ''}
      onQ={(text) => void navigate({ search: { q: text || undefined }, replace: true, resetScroll: false })}
    />
  );
}
