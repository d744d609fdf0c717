import { getRouteApi } from '@tanstack/react-router';
import { ApprovalsPage } from '@/features/access/ApprovalsPage';

const route = getRouteApi('/approvals');

export function ApprovalsRoute() {
  const { state, sel } = route.useSearch();
  const navigate = route.useNavigate();
  return (
    <ApprovalsPage
      state={state ?? 'waiting'}
      selected={sel}
      onState={(one) => void navigate({ search: { state: one === 'decided' ? one : undefined } })}
      onSelect={(id) => void navigate({ search: { state, sel: id }, replace: true, resetScroll: false })}
    />
  );
}
