import TextField from '@mui/material/TextField';
import { useState } from 'react';
import type { DataProductView } from '@/shared/api/types';
import { t } from '@/shared/i18n/translate';
import { FormDialog } from '@/shared/ui/FormDialog';
import { useChangeProduct } from './useProduct';

export interface DeprecateDialogProps {
  product: DataProductView;
  onClose: () => void;
}

function tomorrow(): string {
  return new Date(Date.now() + 86_400_000).toISOString().slice(0, 10);
}

/** Announces the end of a product: when, and what to use instead. */
export function DeprecateDialog({ product, onClose }: DeprecateDialogProps) {
  const [endDate, setEndDate] = useState('');
  const [successor, setSuccessor] = useState('');
  const change = useChangeProduct(product);

  function submit() {
    const deprecation = { act: 'deprecate' as const, endDate, successor: successor.trim() || undefined };
    change.mutate(deprecation, { onSuccess: onClose });
  }

  return (
    <FormDialog
      title={t('product.deprecateTitle', { title: product.title })}
      action={t('product.deprecate')}
      pending={change.isPending}
      error={change.error}
      onSubmit={submit}
      onClose={onClose}
    >
      <p>{t('product.deprecateText')}</p>
      <TextField
        required
        type="date"
        label={t('product.endDate')}
        value={endDate}
        onChange={(event) => setEndDate(event.target.value)}
        slotProps={{ inputLabel: { shrink: true }, htmlInput: { min: tomorrow() } }}
      />
      <TextField
        label={t('product.successorField')}
        placeholder="domain/name"
        value={successor}
        onChange={(event) => setSuccessor(event.target.value)}
        slotProps={{ htmlInput: { pattern: '[a-z0-9\\-]+/[a-z0-9\\-]+' } }}
      />
    </FormDialog>
  );
}
