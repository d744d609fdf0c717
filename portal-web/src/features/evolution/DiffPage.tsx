import SameIcon from '@mui/icons-material/DoneAll';
import FilterIcon from '@mui/icons-material/FilterAltOutlined';
import { useContractDocument, useContracts } from '@/shared/api/contracts';
import type { ContractDiffView, ContractView } from '@/shared/api/types';
import { ChangeList } from '@/shared/diff/ChangeList';
import { DiffVerdict } from '@/shared/diff/DiffVerdict';
import { TextDiff } from '@/shared/diff/TextDiff';
import { t } from '@/shared/i18n/translate';
import { comparedVersions, selectContract, sortedVersions } from '@/shared/odcs/selection';
import { EmptyState } from '@/shared/ui/EmptyState';
import { PanelSwitch } from '@/shared/ui/PanelSwitch';
import { QueryView } from '@/shared/ui/QueryView';
import { DiffControls, type DiffSearch } from './DiffControls';
import styles from './evolution.module.css';
import { useDiff } from './useEvolution';

interface Compared {
  contract: ContractView;
  from: string;
  to: string;
}

function Documents({ contract: { id }, from, to }: Compared) {
  const before = useContractDocument({ id, version: from });
  const after = useContractDocument({ id, version: to });
  return (
    <QueryView query={before}>
      {(left) => (
        <QueryView query={after}>
          {(right) => (
            <TextDiff
              before={left}
              after={right}
              beforeName={t('diff.leftDocument', { from })}
              afterName={t('diff.rightDocument', { to })}
            />
          )}
        </QueryView>
      )}
    </QueryView>
  );
}

function Changes({ diff, severity }: { diff: ContractDiffView } & Pick<DiffSearch, 'severity'>) {
  const shown = diff.changes.filter((change) => severity === undefined || change.severity === severity);
  if (diff.changes.length === 0) {
    return <EmptyState icon={SameIcon} title={t('diff.nothing')} text={t('diff.nothingText')} />;
  }
  return shown.length === 0 ? (
    <EmptyState icon={FilterIcon} title={t('diff.noneLeft')} text={t('diff.noneLeftText')} />
  ) : (
    <ChangeList changes={shown} />
  );
}

function Comparison({ search, onChange, ...compared }: Compared & Omit<DiffPageProps, 'product'>) {
  const { contract, from, to } = compared;
  const query = useDiff({ contractId: contract.id, from, to, view: search.view });
  const form = search.show ?? 'changes';
  return (
    <>
      <DiffControls
        versions={sortedVersions(contract)}
        from={from}
        to={to}
        search={search}
        view={query.data?.view}
        onChange={onChange}
      />
      <QueryView query={query}>
        {(diff) => (
          <>
            {diff.changes.length > 0 && <DiffVerdict diff={diff} />}
            <PanelSwitch
              name={t('diff.form')}
              panels={[
                { key: 'changes', title: t('diff.changes') },
                { key: 'text', title: t('diff.text') },
              ]}
              selected={form}
              onSelect={(key) => onChange({ show: key === 'text' ? 'text' : undefined })}
            />
            {form === 'text' ? (
              <Documents {...compared} />
            ) : (
              <Changes diff={diff} severity={search.severity} />
            )}
          </>
        )}
      </QueryView>
    </>
  );
}

export interface DiffPageProps {
  /** "domain/name" */
  product: string;
  search: DiffSearch;
  onChange: (change: DiffSearch) => void;
}

/** What changes from one version of a contract to another, in words and as text. */
export function DiffPage({ product, search, onChange }: DiffPageProps) {
  const query = useContracts(product);
  return (
    <div className={styles.page}>
      <QueryView query={query}>
        {({ items }) => {
          const contract = selectContract(items, search);
          const compared = contract && comparedVersions(contract, search);
          return compared === undefined || contract === undefined ? (
            <EmptyState icon={SameIcon} title={t('diff.one')} text={t('diff.oneText')} />
          ) : (
            <Comparison contract={contract} {...compared} search={search} onChange={onChange} />
          );
        }}
      </QueryView>
    </div>
  );
}
