import OpenIcon from '@mui/icons-material/ExpandMore';
import ClosedIcon from '@mui/icons-material/ChevronRight';
import KeyIcon from '@mui/icons-material/KeyOutlined';
import LinkIcon from '@mui/icons-material/Link';
import type { Ref } from 'react';
import { t, tn } from '@/shared/i18n/translate';
import { ClassificationBadge } from '@/shared/ui/ClassificationBadge';
import ui from '@/shared/ui/ui.module.css';
import { FieldDetails, hasDetails } from './FieldDetails';
import { columnAnchor, type TreeRow } from './rows';
import styles from './tree.module.css';

export interface TreeLineProps {
  ref: Ref<HTMLDivElement>;
  row: TreeRow;
  index: number;
  /** Distance from the top of the tree in pixels. */
  start: number;
  focusable: boolean;
  targeted: boolean;
  detailed: boolean;
  onFocus: () => void;
  onToggle: () => void;
  onDetails: () => void;
}

const INDENT = 18;

function Expander({ row, onToggle }: Pick<TreeLineProps, 'row' | 'onToggle'>) {
  if (!row.expandable) {
    return <span className={styles.noExpander} />;
  }
  const Icon = row.expanded ? OpenIcon : ClosedIcon;
  const name = row.field?.name ?? row.table.name;
  return (
    <button
      type="button"
      tabIndex={-1}
      className={styles.expander}
      aria-label={t(row.expanded ? 'contract.collapse' : 'contract.expand', { column: name })}
      onClick={onToggle}
    >
      <Icon aria-hidden />
    </button>
  );
}

function keyText(position: number | undefined): string {
  return position === undefined ? t('contract.primaryKey') : t('contract.keyPart', { position });
}

function Name({ row, onToggle }: Pick<TreeLineProps, 'row' | 'onToggle'>) {
  const { field, table, level } = row;
  return (
    <span role="rowheader" className={styles.name} style={{ paddingInlineStart: (level - 1) * INDENT }}>
      <Expander row={row} onToggle={onToggle} />
      <code title={field?.path ?? table.name}>{field?.name ?? table.name}</code>
      {field?.primaryKey && <KeyIcon titleAccess={keyText(field.keyPosition)} />}
      {field && (
        <a
          href={`#${columnAnchor(field.key)}`}
          tabIndex={-1}
          aria-label={t('contract.linkTo', { column: field.path })}
        >
          <LinkIcon aria-hidden />
        </a>
      )}
    </span>
  );
}

function Meaning({ row, detailed, onDetails }: Pick<TreeLineProps, 'row' | 'detailed' | 'onDetails'>) {
  const { field, table } = row;
  const thing = field ?? table;
  const rules = thing.quality.length;
  const more = rules > 0 ? tn('contract.rules', rules) : t('contract.details');
  return (
    <span role="gridcell" className={styles.meaning}>
      {thing.businessName && <strong>{thing.businessName}</strong>}
      <span>{thing.description ?? (thing.businessName ? '' : '–')}</span>
      {hasDetails(row) && (
        <button
          type="button"
          className={styles.more}
          aria-expanded={detailed}
          aria-label={t('contract.moreOf', { more, column: field?.path ?? table.name })}
          onClick={onDetails}
        >
          {more}
        </button>
      )}
      {detailed && <FieldDetails row={row} />}
    </span>
  );
}

/** One row of the tree: a table, a column, or a field within a column. */
export function TreeLine(props: TreeLineProps) {
  const { ref, row, index, start, focusable, targeted } = props;
  const { field, table } = row;
  return (
    <div
      ref={ref}
      role="row"
      id={field && columnAnchor(field.key)}
      data-index={index}
      aria-rowindex={index + 2}
      aria-level={row.level}
      aria-expanded={row.expandable ? row.expanded : undefined}
      tabIndex={focusable ? 0 : -1}
      className={`${styles.line} ${field ? '' : styles.tableLine} ${targeted ? styles.target : ''}`}
      style={{ transform: `translateY(${start}px)` }}
      onFocus={props.onFocus}
    >
      <Name row={row} onToggle={props.onToggle} />
      <span role="gridcell" data-label={t('contract.type')}>
        {field?.logicalType ?? (field ? '–' : table.physicalType)}{' '}
        <span className={ui.meta}>{field ? field.physicalType : table.physicalName}</span>
      </span>
      <span role="gridcell" data-label={t('contract.null')}>
        {field && t(field.required || field.primaryKey ? 'contract.required' : 'contract.optional')}
      </span>
      <span role="gridcell" data-label={t('contract.classification')}>
        {field?.classification ? <ClassificationBadge classification={field.classification} /> : field && '–'}
      </span>
      <Meaning row={row} detailed={props.detailed} onDetails={props.onDetails} />
    </div>
  );
}
