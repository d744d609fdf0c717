import { useBlocker } from '@tanstack/react-router';
import { lazy, Suspense } from 'react';
import { t } from '@/shared/i18n/translate';

const ConfirmDialog = lazy(() =>
  import('./ConfirmDialog').then((module) => ({ default: module.ConfirmDialog })),
);

export interface LeaveGuardProps {
  dirty: boolean;
  /** What is lost. */
  text: string;
}

/** Asks before a page with unsaved work is left; moving within the page is free. */
export function LeaveGuard({ dirty, text }: LeaveGuardProps) {
  const blocker = useBlocker({
    shouldBlockFn: ({ current, next }) => dirty && current.pathname !== next.pathname,
    enableBeforeUnload: () => dirty,
    withResolver: true,
  });
  return blocker.status === 'blocked' ? (
    <Suspense>
      <ConfirmDialog
        title={t('common.leaveTitle')}
        text={text}
        action={t('common.leave')}
        pending={false}
        error={undefined}
        onConfirm={blocker.proceed}
        onClose={blocker.reset}
      />
    </Suspense>
  ) : null;
}
