import SchemaIcon from '@mui/icons-material/TableChartOutlined';
import { useContracts, useContractVersion } from '@/shared/api/contracts';
import type { ContractView, DataProductView } from '@/shared/api/types';
import { t } from '@/shared/i18n/translate';
import { selectContract, selectVersion, type ContractSelection } from '@/shared/odcs/selection';
import { EmptyState } from '@/shared/ui/EmptyState';
import { QueryView } from '@/shared/ui/QueryView';
import { ContractPicker } from './ContractPicker';
import { ColumnsOf } from './ContractVersion';
import styles from './contract.module.css';

export interface SchemaTabProps {
  product: DataProductView;
  selection: ContractSelection;
  filter: string;
  onSelect: (selection: ContractSelection) => void;
  onFilter: (filter: string) => void;
}

function Schema({
  contracts,
  contract,
  ...props
}: { contracts: ContractView[]; contract: ContractView } & SchemaTabProps) {
  const key = selectVersion(contract, props.selection);
  const query = useContractVersion(key);
  return (
    <div className={styles.tab}>
      <ContractPicker
        contracts={contracts}
        contract={contract}
        version={key?.version}
        onSelect={props.onSelect}
      />
      <QueryView query={query}>
        {(version) => <ColumnsOf version={version} filter={props.filter} onFilter={props.onFilter} />}
      </QueryView>
    </div>
  );
}

/** Every column a product offers, to be looked through. */
export function SchemaTab(props: SchemaTabProps) {
  const query = useContracts(`${props.product.domain}/${props.product.name}`);
  return (
    <QueryView query={query}>
      {({ items }) => {
        const contract = selectContract(items, props.selection);
        return contract === undefined ? (
          <EmptyState icon={SchemaIcon} title={t('contract.none')} text={t('contract.noneText')} />
        ) : (
          <Schema {...props} contracts={items} contract={contract} />
        );
      }}
    </QueryView>
  );
}
