import ContractIcon from '@mui/icons-material/GavelOutlined';
import type { ReactNode } from 'react';
import { useContracts, useContractVersion } from '@/shared/api/contracts';
import type { ContractVersionView, ContractView, DataProductView } from '@/shared/api/types';
import { t } from '@/shared/i18n/translate';
import { selectContract, selectVersion, type ContractSelection } from '@/shared/odcs/selection';
import { EmptyState } from '@/shared/ui/EmptyState';
import { PanelSwitch } from '@/shared/ui/PanelSwitch';
import { QueryView } from '@/shared/ui/QueryView';
import styles from './contract.module.css';
import { ContractHead } from './ContractHead';
import { ContractPicker } from './ContractPicker';
import { ContractDocument, ContractExplained } from './ContractVersion';

/** A side of a contract that another part of the portal shows. */
export interface ContractPanel {
  key: string;
  title: string;
  render: (version: ContractVersionView) => ReactNode;
}

export interface ContractTabProps {
  product: DataProductView;
  selection: ContractSelection;
  /** Which side of the contract is shown. */
  panel: string | undefined;
  filter: string;
  panels: ContractPanel[];
  actions: (version: ContractVersionView, contract: ContractView) => ReactNode;
  /** What can be done where a port has no contract yet, and besides. */
  footer: (contracts: ContractView[]) => ReactNode;
  onSelect: (selection: ContractSelection) => void;
  onPanel: (panel: string) => void;
  onFilter: (filter: string) => void;
}

function Version(props: ContractTabProps & { version: ContractVersionView; contract: ContractView }) {
  const { version, contract, panel, panels, filter, onFilter, onPanel } = props;
  const own: ContractPanel[] = [
    {
      key: 'explained',
      title: t('contract.rendered'),
      render: () => <ContractExplained version={version} filter={filter} onFilter={onFilter} />,
    },
    { key: 'document', title: t('contract.raw'), render: () => <ContractDocument version={version} /> },
  ];
  const all = [...own, ...panels];
  const shown = all.find(({ key }) => key === panel) ?? all[0];
  return (
    <div className={styles.version}>
      <ContractHead version={version} actions={props.actions(version, contract)} />
      <PanelSwitch name={t('contract.form')} panels={all} selected={shown?.key ?? ''} onSelect={onPanel} />
      {shown?.render(version)}
    </div>
  );
}

function Contract(props: ContractTabProps & { contracts: ContractView[]; contract: ContractView }) {
  const { contracts, contract, selection, onSelect } = props;
  const key = selectVersion(contract, selection);
  const query = useContractVersion(key);
  return (
    <>
      <ContractPicker contracts={contracts} contract={contract} version={key?.version} onSelect={onSelect} />
      <QueryView query={query}>{(version) => <Version {...props} version={version} />}</QueryView>
    </>
  );
}

/** The promises of a product: one contract per port, in versions. */
export function ContractTab(props: ContractTabProps) {
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
              <Contract {...props} contracts={items} contract={contract} />
            )}
            {props.footer(items)}
          </div>
        );
      }}
    </QueryView>
  );
}
