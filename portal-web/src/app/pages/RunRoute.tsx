import '@/shared/i18n/scaffolder';
import { getRouteApi } from '@tanstack/react-router';
import { CloneSnippet } from '@/features/git/CloneSnippet';
import { RunPage } from '@/features/run/RunPage';

const route = getRouteApi('/runs/$id');

export function RunRoute() {
  const { id } = route.useParams();
  return <RunPage key={id} id={id} repository={(product) => <CloneSnippet product={product} />} />;
}
