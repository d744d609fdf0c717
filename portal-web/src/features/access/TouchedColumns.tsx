import { useContractVersion } from '@/shared/api/contracts';
import type { AccessRequestView, ColumnView } from '@/shared/api/types';
import { label, t, tn } from '@/shared/i18n/translate';
import { ClassificationBadge } from '@/shared/ui/ClassificationBadge';
import { QueryView } from '@/shared/ui/QueryView';
import ui from '@/shared/ui/ui.module.css';
import styles from './approvals.module.css';

const MOST_SENSITIVE_FIRST = ['restricted', 'pii', 'confidential', 'internal', 'public'];

function rank(classification: string): number {
  const known = MOST_SENSITIVE_FIRST.indexOf(classification.toLowerCase());
  return known < 0 ? MOST_SENSITIVE_FIRST.length : known;
}

/** Columns by classification: the most sensitive first, the unclassified last. */
export function byClassification(columns: ColumnView[]): [string, ColumnView[]][] {
  const groups = new Map<string, ColumnView[]>();
  for (const column of columns) {
    const classification = column.classification ?? '';
    groups.set(classification, [...(groups.get(classification) ?? []), column]);
  }
  return [...groups].sort(([a], [b]) => Number(a === '') - Number(b === '') || rank(a) - rank(b));
}

/** What the grant would open: the columns of the contract and how sensitive they are. */
export function TouchedColumns({ request }: { request: AccessRequestView }) {
  const contract = request.contract;
  const query = useContractVersion(contract ?? undefined);
  if (contract == null) {
    return <p className={ui.meta}>{t('approvals.noContract')}</p>;
  }
  return (
    <section className={styles.touched}>
      <h3>{t('approvals.touched')}</h3>
      <QueryView query={query}>
        {({ model, version }) => {
          const columns = (model?.schema ?? []).flatMap((table) => table.columns);
          return (
            <>
              <p className={ui.meta}>
                {t('approvals.contractVersion', { version })} · {tn('discovery.columns', columns.length)}
              </p>
              <dl className={styles.groups}>
                {byClassification(columns).map(([classification, group]) => (
                  <div key={classification}>
                    <dt>
                      {classification === '' ? (
                        <span className={ui.meta}>{label('approvals', 'unclassified')}</span>
                      ) : (
                        <ClassificationBadge classification={classification} />
                      )}
                    </dt>
                    <dd>
                      {group.map((column) => (
                        <code key={column.path} title={column.description ?? undefined}>
                          {column.path}
                        </code>
                      ))}
                    </dd>
                  </div>
                ))}
              </dl>
            </>
          );
        }}
      </QueryView>
    </section>
  );
}
