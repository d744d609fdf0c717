import ContractIcon from '@mui/icons-material/GavelOutlined';
import type { ReactNode } from 'react';
import { useContractVersion } from '@/shared/api/contracts';
import type { ContractView, DataProductView } from '@/shared/api/types';
import { t } from '@/shared/i18n/translate';
import { EmptyState } from '@/shared/ui/EmptyState';
import { QueryView } from '@/shared/ui/QueryView';
import styles from './contract.module.css';
import { AddContract } from './AddContract';
import { ContractPicker } from './ContractPicker';
import { ContractVersion } from './ContractVersion';
import { selectContract, selectVersion, type ContractSelection } from './selection';
import { useContracts } from './useContracts';

export interface ContractTabProps {
  product: DataProductView;
  selection: ContractSelection;
  onSelect: (selection: ContractSelection) => void;
}

interface ContractsProps extends ContractTabProps {
  contracts: ContractView[];
  contract: ContractView;
}

function Contracts({ contracts, contract, selection, onSelect }: ContractsProps) {
  const key = selectVersion(contract, selection);
  const query = useContractVersion(key);
  return (
    <>
      <ContractPicker contracts={contracts} contract={contract} version={key?.version} onSelect={onSelect} />
      <QueryView query={query}>{(version) => <ContractVersion version={version} />}</QueryView>
    </>
  );
}

/** The promises of a product: one contract per port, in versions. */
export function ContractTab(props: ContractTabProps): ReactNode {
  const { product, selection } = props;
  const query = useContracts(`${product.domain}/${product.name}`);
  return (
    <QueryView query={query}>
      {({ items }) => {
        const contract = selectContract(items, selection);
        return (
          <div className={styles.tab}>
            {contract === undefined ? (
              <EmptyState icon={ContractIcon} title={t('contract.none')} text={t('contract.noneText')} />
            ) : (
              <Contracts {...props} contracts={items} contract={contract} />
            )}
            <AddContract product={product} port={selection.port} />
          </div>
        );
      }}
    </QueryView>
  );
}
