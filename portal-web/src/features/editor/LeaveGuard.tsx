import { useBlocker } from '@tanstack/react-router';
import { t } from '@/shared/i18n/translate';
import { ConfirmDialog } from '@/shared/ui/ConfirmDialog';

/** Asks before a page with unsaved work is left; moving within the page is free. */
export function LeaveGuard({ dirty }: { dirty: boolean }) {
  const blocker = useBlocker({
    shouldBlockFn: ({ current, next }) => dirty && current.pathname !== next.pathname,
    enableBeforeUnload: () => dirty,
    withResolver: true,
  });
  return blocker.status === 'blocked' ? (
    <ConfirmDialog
      title={t('editor.leaveTitle')}
      text={t('editor.leaveText')}
      action={t('editor.leave')}
      pending={false}
      error={undefined}
      onConfirm={blocker.proceed}
      onClose={blocker.reset}
    />
  ) : null;
}
