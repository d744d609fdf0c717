import KeyIcon from '@mui/icons-material/KeyOutlined';
import LinkIcon from '@mui/icons-material/Link';
import { t } from '@/shared/i18n/translate';
import { ClassificationBadge } from '@/shared/ui/ClassificationBadge';
import ui from '@/shared/ui/ui.module.css';
import { columnAnchor, type PlacedColumn } from './columns';
import styles from './contract.module.css';

export interface ColumnTableProps {
  columns: PlacedColumn[];
  /** The anchor of the column the address points to. */
  target: string;
  severalTables: boolean;
}

function Row({
  placed: { table, column },
  target,
  severalTables,
}: { placed: PlacedColumn } & Omit<ColumnTableProps, 'columns'>) {
  const anchor = columnAnchor(table, column.path);
  const depth = column.path.split('.').length - 1;
  return (
    <tr id={anchor} className={anchor === target ? styles.targetRow : undefined}>
      <th scope="row" style={{ paddingInlineStart: 16 + depth * 16 }}>
        <span className={styles.columnName}>
          <code>{severalTables ? `${table}.${column.path}` : column.path}</code>
          {column.primaryKey && <KeyIcon titleAccess={t('contract.primaryKey')} />}
          <a href={`#${anchor}`} aria-label={t('contract.linkTo', { column: column.path })}>
            <LinkIcon aria-hidden />
          </a>
        </span>
      </th>
      <td data-label={t('contract.type')}>
        {column.logicalType ?? '–'}
        {column.physicalType && <span className={ui.meta}> {column.physicalType}</span>}
      </td>
      <td data-label={t('contract.null')}>
        {column.required ? t('contract.required') : t('contract.optional')}
      </td>
      <td data-label={t('facet.classification')}>
        {column.classification ? <ClassificationBadge classification={column.classification} /> : '–'}
      </td>
      <td data-label={t('contract.description')}>{column.description ?? '–'}</td>
    </tr>
  );
}

/** Columns with type, key, classification and meaning. */
export function ColumnTable({ columns, ...rest }: ColumnTableProps) {
  return (
    <div className={styles.tableFrame}>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">{t('contract.column')}</th>
            <th scope="col">{t('contract.type')}</th>
            <th scope="col">{t('contract.null')}</th>
            <th scope="col">{t('facet.classification')}</th>
            <th scope="col">{t('contract.description')}</th>
          </tr>
        </thead>
        <tbody>
          {columns.map((placed) => (
            <Row key={columnAnchor(placed.table, placed.column.path)} placed={placed} {...rest} />
          ))}
        </tbody>
      </table>
    </div>
  );
}
