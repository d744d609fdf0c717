import Button from '@mui/material/Button';
import TextField from '@mui/material/TextField';
import { useState } from 'react';
import type { TaskView } from '@/shared/api/types';
import { t } from '@/shared/i18n/translate';
import { ButtonLink } from '@/shared/ui/ButtonLink';
import { ConfirmDialog } from '@/shared/ui/ConfirmDialog';
import { FormDialog } from '@/shared/ui/FormDialog';
import { RetryDialog } from './RetryDialog';
import styles from './run.module.css';
import { useRunAct } from './useRun';

export interface RunActionsProps {
  task: TaskView;
  onRetried: () => void;
}

interface DecideProps {
  deny: boolean;
  act: ReturnType<typeof useRunAct>;
  onClose: () => void;
}

/** The decision a step waits for; a denial says why. */
function Decide({ deny, act, onClose }: DecideProps) {
  const [text, setText] = useState('');
  const said = text.trim();
  return (
    <FormDialog
      title={t(deny ? 'run.denyTitle' : 'run.approveTitle')}
      action={t(deny ? 'run.deny' : 'run.approve')}
      danger={deny}
      disabled={deny && said === ''}
      pending={act.isPending}
      error={act.error}
      onSubmit={() =>
        act.mutate(
          deny ? { act: 'denial', reason: said } : { act: 'approval', ...(said !== '' && { comment: said }) },
          { onSuccess: onClose },
        )
      }
      onClose={onClose}
    >
      <TextField
        autoFocus
        multiline
        minRows={3}
        required={deny}
        label={t(deny ? 'run.reason' : 'run.comment')}
        value={text}
        onChange={(event) => setText(event.target.value)}
      />
    </FormDialog>
  );
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
        <Decide deny={dialog === 'deny'} act={act} onClose={close} />
      )}
    </div>
  );
}
