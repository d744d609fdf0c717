import Button from '@mui/material/Button';
import { lazy, Suspense, useState } from 'react';
import type { TaskView } from '@/shared/api/types';
import { t } from '@/shared/i18n/translate';
import { ButtonLink } from '@/shared/ui/ButtonLink';
import styles from './run.module.css';
import { useRunAct } from './useRun';

const ConfirmDialog = lazy(() =>
  import('@/shared/ui/ConfirmDialog').then((module) => ({ default: module.ConfirmDialog })),
);
const DecideDialog = lazy(() =>
  import('./DecideDialog').then((module) => ({ default: module.DecideDialog })),
);
const RetryDialog = lazy(() => import('./RetryDialog').then((module) => ({ default: module.RetryDialog })));

export interface RunActionsProps {
  task: TaskView;
  onRetried: () => void;
}

/** What this person may do with the run, as the server says. */
export function RunActions({ task, onRetried }: RunActionsProps) {
  const [dialog, setDialog] = useState<'cancel' | 'retry' | 'approve' | 'deny'>();
  const act = useRunAct(task.id);
  const may = (action: string) => task.allowedActions.includes(action);
  const close = () => {
    act.reset();
    setDialog(undefined);
  };
  const ended = !['OPEN', 'PROCESSING'].includes(task.status);
  return (
    <div className={styles.actions}>
      {may('approve') && (
        <Button variant="contained" onClick={() => setDialog('approve')}>
          {t('run.approve')}
        </Button>
      )}
      {may('deny') && (
        <Button variant="outlined" color="error" onClick={() => setDialog('deny')}>
          {t('run.deny')}
        </Button>
      )}
      {may('retry') && (
        <Button variant="contained" onClick={() => setDialog('retry')}>
          {t('run.retry')}
        </Button>
      )}
      {may('cancel') && (
        <Button variant="outlined" onClick={() => setDialog('cancel')}>
          {t('run.cancel')}
        </Button>
      )}
      {ended && (
        <ButtonLink to="/create/$template" params={{ template: task.template }} search={{}}>
          {t('run.again')}
        </ButtonLink>
      )}
      <Suspense>
        {dialog === 'cancel' && (
          <ConfirmDialog
            title={t('run.cancelTitle')}
            text={t('run.cancelText')}
            action={t('run.cancel')}
            pending={act.isPending}
            error={act.error}
            onConfirm={() => act.mutate({ act: 'cancellation' }, { onSuccess: close })}
            onClose={close}
          />
        )}
        {dialog === 'retry' && (
          <RetryDialog
            task={task}
            act={act}
            onRetried={() => {
              close();
              onRetried();
            }}
            onClose={close}
          />
        )}
        {(dialog === 'approve' || dialog === 'deny') && (
          <DecideDialog deny={dialog === 'deny'} act={act} onClose={close} />
        )}
      </Suspense>
    </div>
  );
}
