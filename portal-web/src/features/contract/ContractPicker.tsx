import MenuItem from '@mui/material/MenuItem';
import TextField from '@mui/material/TextField';
import type { ContractView } from '@/shared/api/types';
import { formatDay } from '@/shared/i18n/time';
import { label, t } from '@/shared/i18n/translate';
import { portName, sortedVersions, type ContractSelection } from '@/shared/odcs/selection';
import styles from './contract.module.css';
import { Protection } from './Protection';

export interface ContractPickerProps {
  contracts: ContractView[];
  contract: ContractView;
  version: string | undefined;
  onSelect: (selection: ContractSelection) => void;
}

/** Chooses among the ports of a product and the versions of a contract. */
export function ContractPicker({ contracts, contract, version, onSelect }: ContractPickerProps) {
  const port = portName(contract.outputPort);
  return (
    <div className={styles.picker}>
      <TextField
        select
        fullWidth={false}
        label={t('contract.port')}
        value={port}
        onChange={(event) => onSelect({ port: event.target.value })}
      >
        {contracts.map(({ id, outputPort }) => (
          <MenuItem key={id} value={portName(outputPort)}>
            {portName(outputPort)}
          </MenuItem>
        ))}
      </TextField>
      <TextField
        select
        fullWidth={false}
        label={t('contract.version')}
        value={version ?? ''}
        onChange={(event) => onSelect({ port, version: event.target.value })}
      >
        {sortedVersions(contract).map((one) => (
          <MenuItem key={one.version} value={one.version}>
            {one.version} · {label('contractStatus', one.status)} · {formatDay(one.createdAt)}
          </MenuItem>
        ))}
      </TextField>
      <Protection key={contract.id} contract={contract} />
    </div>
  );
}
