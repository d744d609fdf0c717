import { getRouteApi } from '@tanstack/react-router';
import { NotificationsPage } from '@/features/notification/NotificationsPage';

const route = getRouteApi('/notifications');

export function NotificationsRoute() {
  const { unread } = route.useSearch();
  const navigate = route.useNavigate();
  return (
    <NotificationsPage
      unreadOnly={unread === 'true'}
      onUnreadOnly={(only) => void navigate({ search: { unread: only ? 'true' : undefined }, replace: true })}
    />
  );
}
