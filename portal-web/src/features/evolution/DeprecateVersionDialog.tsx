import MenuItem from '@mui/material/MenuItem';
import TextField from '@mui/material/TextField';
import { useState } from 'react';
import type { ContractVersionView, ContractView } from '@/shared/api/types';
import { t } from '@/shared/i18n/translate';
import { sortedVersions } from '@/shared/odcs/selection';
import { FormDialog } from '@/shared/ui/FormDialog';
import { useChangeVersion } from './useEvolution';

export interface DeprecateVersionDialogProps {
  version: ContractVersionView;
  contract: ContractView;
  onClose: () => void;
}

const DAY_MS = 86_400_000;

function tomorrow(): string {
  return new Date(Date.now() + DAY_MS).toISOString().slice(0, 10);
}

/** Announces the end of a version: when, and which one to use instead. */
export function DeprecateVersionDialog({ version, contract, onClose }: DeprecateVersionDialogProps) {
  const [endDate, setEndDate] = useState('');
  const [successor, setSuccessor] = useState('');
  const change = useChangeVersion(version);
  const others = sortedVersions(contract).filter(
    (one) => one.version !== version.version && one.status !== 'RETIRED',
  );
  return (
    <FormDialog
      title={t('evolution.deprecateTitle', { version: version.version })}
      action={t('evolution.deprecate')}
      pending={change.isPending}
      error={change.error}
      onSubmit={() =>
        change.mutate(
          { act: 'deprecate', endDate, successor: successor === '' ? undefined : successor },
          { onSuccess: onClose },
        )
      }
      onClose={onClose}
    >
      <p>{t('evolution.deprecateText')}</p>
      <TextField
        required
        type="date"
        label={t('product.endDate')}
        value={endDate}
        onChange={(event) => setEndDate(event.target.value)}
        slotProps={{ inputLabel: { shrink: true }, htmlInput: { min: tomorrow() } }}
      />
      <TextField
        select
        label={t('evolution.successor')}
        value={successor}
        onChange={(event) => setSuccessor(event.target.value)}
        slotProps={{ select: { displayEmpty: true }, inputLabel: { shrink: true } }}
      >
        <MenuItem value="">{t('evolution.noSuccessor')}</MenuItem>
        {others.map((one) => (
          <MenuItem key={one.version} value={one.version}>
            {one.version}
          </MenuItem>
        ))}
      </TextField>
    </FormDialog>
  );
}
