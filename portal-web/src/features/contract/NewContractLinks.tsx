import AddIcon from '@mui/icons-material/NoteAddOutlined';
import type { ContractView, DataProductView } from '@/shared/api/types';
import { t } from '@/shared/i18n/translate';
import { portName } from '@/shared/odcs/selection';
import { ButtonLink } from '@/shared/ui/ButtonLink';
import styles from './contract.module.css';

export interface NewContractLinksProps {
  product: DataProductView;
  contracts: ContractView[];
}

/** The ports without a contract, each with the way to write one. */
export function NewContractLinks({ product, contracts }: NewContractLinksProps) {
  const { domain, name, outputPorts, allowedActions } = product;
  const covered = contracts.map(({ outputPort }) => portName(outputPort));
  const open = outputPorts.filter((port) => !covered.includes(port.name));
  if (!allowedActions.includes('add-contract') || open.length === 0) {
    return null;
  }
  return (
    <div className={styles.picker}>
      {open.map((port) => (
        <ButtonLink
          key={port.name}
          to="/products/$domain/$name/contract/edit"
          params={{ domain, name }}
          search={{ port: port.name }}
          variant="outlined"
          startIcon={<AddIcon />}
        >
          {t('contract.addFor', { port: port.name })}
        </ButtonLink>
      ))}
    </div>
  );
}
