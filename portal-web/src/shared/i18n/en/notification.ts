export const notification = {
  new: 'New',
  high: 'Important',
  critical: 'Critical',
  none: 'No notifications',
  noneText: 'You are told here when a request waits for you, is decided, or when access starts and ends.',
  all: 'All notifications',
  unreadOnly: 'Unread only',
  markAll: 'Mark all as read',
};
