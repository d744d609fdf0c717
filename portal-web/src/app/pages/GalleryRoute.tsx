import '@/shared/i18n/scaffolder';
import { getRouteApi } from '@tanstack/react-router';
import { GalleryPage } from '@/features/template/GalleryPage';

const route = getRouteApi('/create');

export function GalleryRoute() {
  const search = route.useSearch();
  const navigate = route.useNavigate();
  return (
    <GalleryPage
      search={search}
      onChange={(changed) => void navigate({ search: changed, replace: true, resetScroll: false })}
    />
  );
}
