import SchemaIcon from '@mui/icons-material/TableChartOutlined';
import TextField from '@mui/material/TextField';
import { useRouterState } from '@tanstack/react-router';
import { useEffect } from 'react';
import { useContractVersion } from '@/shared/api/contracts';
import type { ContractModelView, ContractView, DataProductView } from '@/shared/api/types';
import { t, tn } from '@/shared/i18n/translate';
import { EmptyState } from '@/shared/ui/EmptyState';
import { QueryView } from '@/shared/ui/QueryView';
import { ColumnTable } from './ColumnTable';
import { filterColumns } from './columns';
import { ContractPicker } from './ContractPicker';
import styles from './contract.module.css';
import { selectContract, selectVersion, type ContractSelection } from './selection';
import { useContracts } from './useContracts';

export interface SchemaTabProps {
  product: DataProductView;
  selection: ContractSelection;
  filter: string;
  onSelect: (selection: ContractSelection) => void;
  onFilter: (filter: string) => void;
}

const NO_COLUMNS: Pick<ContractModelView, 'schema'> = { schema: [] };

function Columns({
  model,
  filter,
  onFilter,
}: { model: Pick<ContractModelView, 'schema'> } & Pick<SchemaTabProps, 'filter' | 'onFilter'>) {
  const target = useRouterState({ select: ({ location }) => location.hash });
  const columns = filterColumns(model, filter);

  useEffect(() => {
    document.getElementById(target)?.scrollIntoView({ block: 'center' });
  }, [target]);

  return (
    <>
      <div className={styles.filterRow}>
        <TextField
          type="search"
          fullWidth={false}
          label={t('contract.filterColumns')}
          value={filter}
          onChange={(event) => onFilter(event.target.value)}
        />
        <p aria-live="polite">{tn('discovery.columns', columns.length)}</p>
      </div>
      {columns.length === 0 ? (
        <EmptyState icon={SchemaIcon} title={t('contract.noColumns')} text={t('contract.noColumnsText')} />
      ) : (
        <ColumnTable columns={columns} target={target} severalTables={model.schema.length > 1} />
      )}
    </>
  );
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
        {({ model }) => (
          <Columns model={model ?? NO_COLUMNS} filter={props.filter} onFilter={props.onFilter} />
        )}
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
