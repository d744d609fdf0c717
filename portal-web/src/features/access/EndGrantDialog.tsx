import TextField from '@mui/material/TextField';
import { useState } from 'react';
import type { AccessGrantView } from '@/shared/api/types';
import { t } from '@/shared/i18n/translate';
import { FormDialog } from '@/shared/ui/FormDialog';
import { useEndGrant } from './useAccess';

export interface EndGrantDialogProps {
  grant: AccessGrantView;
  action: string;
  onClose: () => void;
}

/** Ends an access before its time, with a reason for the record. */
export function EndGrantDialog({ grant, action, onClose }: EndGrantDialogProps) {
  const [reason, setReason] = useState('');
  const end = useEndGrant(grant);
  return (
    <FormDialog
      title={t('access.endTitle', { port: grant.outputPort })}
      action={action}
      danger
      pending={end.isPending}
      disabled={reason.trim() === ''}
      error={end.error}
      onSubmit={() => end.mutate(reason.trim(), { onSuccess: onClose })}
      onClose={onClose}
    >
      <p>{t('access.endText', { subject: grant.subject.name })}</p>
      <TextField
        required
        multiline
        minRows={2}
        label={t('access.reason')}
        value={reason}
        onChange={(event) => setReason(event.target.value)}
      />
    </FormDialog>
  );
}
