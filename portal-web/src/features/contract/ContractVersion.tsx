import { useRouterState } from '@tanstack/react-router';
import { useContractDocument } from '@/shared/api/contracts';
import type { ContractVersionView } from '@/shared/api/types';
import { t } from '@/shared/i18n/translate';
import { ColumnBrowser } from '@/shared/odcs/ColumnBrowser';
import { CodeLines } from '@/shared/ui/CodeLines';
import { FindingList } from '@/shared/ui/FindingList';
import { Notice } from '@/shared/ui/Notice';
import { QueryView } from '@/shared/ui/QueryView';
import styles from './contract.module.css';
import { ContractPurpose, ContractTerms } from './ContractText';
import { useReading } from './useReading';

/** The document as it was written. */
export function ContractDocument({ version }: { version: ContractVersionView }) {
  const query = useContractDocument({ id: version.contractId, version: version.version });
  return (
    <QueryView query={query}>{(text) => <CodeLines text={text} label={t('contract.document')} />}</QueryView>
  );
}

export interface ColumnsOfProps {
  version: ContractVersionView;
  filter: string;
  onFilter: (filter: string) => void;
}

/** The columns of a version alone. */
export function ColumnsOf({ version, filter, onFilter }: ColumnsOfProps) {
  const target = useRouterState({ select: ({ location }) => location.hash.replace(/^col=/, '') });
  const query = useReading(version);
  return (
    <QueryView query={query}>
      {({ tables }) => <ColumnBrowser tables={tables} filter={filter} onFilter={onFilter} target={target} />}
    </QueryView>
  );
}

/** One version of a contract, explained. */
export function ContractExplained(props: ColumnsOfProps) {
  const query = useReading(props.version);
  const findings = props.version.findings;
  return (
    <>
      {findings.length > 0 && (
        <Notice tone="warning" title={t('contract.findings')}>
          <FindingList findings={findings} />
        </Notice>
      )}
      <QueryView query={query}>
        {(contract) => (
          <>
            <ContractPurpose contract={contract} />
            <section className={styles.section} aria-label={t('contract.columns')}>
              <h3>{t('contract.columns')}</h3>
              <ColumnsOf {...props} />
            </section>
            <ContractTerms contract={contract} />
          </>
        )}
      </QueryView>
    </>
  );
}
