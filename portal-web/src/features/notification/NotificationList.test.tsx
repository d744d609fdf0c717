import { screen } from '@testing-library/react';
import { expect, it } from 'vitest';
import type { NotificationView } from '@/shared/api/types';
import { fakeServer } from '@tests/fakeServer';
import { show } from '@tests/render';
import { NotificationList } from './NotificationList';

const told = (severity: string) =>
  ({
    id: severity,
    kind: 'TEMPLATE_MESSAGE',
    title: `About ${severity}`,
    text: 'Something',
    link: '/',
    createdAt: '2026-11-25T10:00:00Z',
    severity,
  }) as NotificationView;

it('marks what matters more than usual, in words', async () => {
  fakeServer({});
  await show(<NotificationList notifications={['LOW', 'NORMAL', 'HIGH', 'CRITICAL'].map(told)} />);
  expect(screen.getByRole('link', { name: /About HIGH.*Important/ })).toBeVisible();
  expect(screen.getByRole('link', { name: /About CRITICAL.*Critical/ })).toBeVisible();
  expect(screen.getByRole('link', { name: /About LOW/ })).not.toHaveTextContent(/Important|Critical/);
  expect(screen.getByRole('link', { name: /About NORMAL/ })).not.toHaveTextContent(/Important|Critical/);
});
