import TextField from '@mui/material/TextField';
import { useState } from 'react';
import { t } from '@/shared/i18n/translate';
import { FormDialog } from './FormDialog';

export interface ConfirmDialogProps {
  title: string;
  text: string;
  action: string;
  /** A name to be typed before an act that cannot be undone. */
  typeToConfirm?: string;
  pending: boolean;
  error: unknown;
  onConfirm: () => void;
  onClose: () => void;
}

/** Asks before an act that cannot be undone. */
export function ConfirmDialog({ text, typeToConfirm, onConfirm, ...dialog }: ConfirmDialogProps) {
  const [typed, setTyped] = useState('');
  const confirmed = typeToConfirm === undefined || typed === typeToConfirm;
  return (
    <FormDialog {...dialog} danger disabled={!confirmed} onSubmit={onConfirm}>
      <p>{text}</p>
      {typeToConfirm !== undefined && (
        <TextField
          label={t('common.typeToConfirm', { name: typeToConfirm })}
          value={typed}
          onChange={(event) => setTyped(event.target.value)}
          autoComplete="off"
        />
      )}
    </FormDialog>
  );
}
