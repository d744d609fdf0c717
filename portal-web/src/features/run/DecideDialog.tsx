import TextField from '@mui/material/TextField';
import { useState } from 'react';
import { t } from '@/shared/i18n/translate';
import { FormDialog } from '@/shared/ui/FormDialog';
import type { useRunAct } from './useRun';

export interface DecideDialogProps {
  deny: boolean;
  act: ReturnType<typeof useRunAct>;
  onClose: () => void;
}

/** The decision a step waits for; a denial says why. */
export function DecideDialog({ deny, act, onClose }: DecideDialogProps) {
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
