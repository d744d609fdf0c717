import { t, type MessageKey } from '@/shared/i18n/translate';
import ui from '@/shared/ui/ui.module.css';
import type { Field, Table } from './contract';
import { DefinitionLinks } from './DefinitionLinks';
import { QualityRules } from './QualityRules';
import type { TreeRow } from './rows';
import styles from './tree.module.css';

function factsOf(field: Field): [MessageKey, string][] {
  const marks = [
    field.unique && t('contract.unique'),
    field.partitioned && t('contract.partitioned'),
    field.critical && t('contract.critical'),
  ].filter((one) => one !== false);
  const facts: [MessageKey, string][] = [
    ['contract.marks', marks.join(', ')],
    ['contract.options', field.options.map(({ name, value }) => `${name} ${value}`).join(', ')],
    ['contract.examples', field.examples.join(', ')],
    ['contract.tags', field.tags.join(', ')],
  ];
  return facts;
}

function tableFacts(table: Table): [MessageKey, string][] {
  return [['contract.granularity', table.granularity ?? '']];
}

function given({ field, table }: TreeRow): [MessageKey, string][] {
  const facts: [MessageKey, string][] = [
    ...(field ? factsOf(field) : tableFacts(table)),
    ['contract.references', (field ?? table).references.join(', ')],
  ];
  return facts.filter(([, value]) => value !== '');
}

/** Whether there is more to say of a row than fits in it. */
export function hasDetails(row: TreeRow): boolean {
  const { quality } = row.field ?? row.table;
  return given(row).length > 0 || quality.length > 0 || (row.field?.definitions.length ?? 0) > 0;
}

/** Everything a contract says of one column beyond its row. */
export function FieldDetails({ row }: { row: TreeRow }) {
  const { quality } = row.field ?? row.table;
  const definitions = row.field?.definitions ?? [];
  return (
    <div className={styles.details}>
      {given(row).length > 0 && (
        <dl className={ui.facts}>
          {given(row).map(([key, value]) => (
            <div key={key} className={styles.fact}>
              <dt>{t(key)}</dt>
              <dd>{value}</dd>
            </div>
          ))}
        </dl>
      )}
      {quality.length > 0 && <QualityRules rules={quality} />}
      {definitions.length > 0 && <DefinitionLinks definitions={definitions} />}
    </div>
  );
}
