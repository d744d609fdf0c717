import { useState } from 'react';
import { t } from '@/shared/i18n/translate';
import { TreeLine } from './TreeLine';
import type { TreeRow } from './rows';
import styles from './tree.module.css';
import { useTree } from './useTree';

export interface ColumnTreeProps {
  rows: TreeRow[];
  /** Names the tree for those who do not see it. */
  name: string;
  /** The column that the address points to. */
  target: string;
  onToggle: (key: string, expanded: boolean) => void;
}

const COLUMNS = [
  'contract.column',
  'contract.type',
  'contract.null',
  'contract.classification',
  'contract.description',
] as const;

/** Columns with type, key, classification and meaning; of thousands only those in view are drawn. */
export function ColumnTree({ rows, name, target, onToggle }: ColumnTreeProps) {
  const { frame, virtualizer, active, setActiveKey, onKeyDown } = useTree({ rows, target, onToggle });
  const [detailed, setDetailed] = useState<ReadonlySet<string>>(new Set());

  function toggleDetails(key: string) {
    const changed = new Set(detailed);
    if (!changed.delete(key)) {
      changed.add(key);
    }
    setDetailed(changed);
  }

  return (
    <div
      role="treegrid"
      aria-label={name}
      aria-rowcount={rows.length + 1}
      aria-colcount={COLUMNS.length}
      ref={frame}
      className={styles.tree}
      onKeyDown={onKeyDown}
    >
      <div role="rowgroup" className={styles.head}>
        <div role="row" aria-rowindex={1} className={styles.line}>
          {COLUMNS.map((key) => (
            <span key={key} role="columnheader">
              {t(key)}
            </span>
          ))}
        </div>
      </div>
      <div role="rowgroup" className={styles.canvas} style={{ height: virtualizer.getTotalSize() }}>
        {virtualizer.getVirtualItems().map(({ index, start, key }) => {
          const row = rows[index];
          return (
            row && (
              <TreeLine
                key={key}
                ref={virtualizer.measureElement}
                row={row}
                index={index}
                start={start}
                focusable={index === active}
                targeted={row.key === target}
                detailed={detailed.has(row.key)}
                onFocus={() => setActiveKey(row.key)}
                onToggle={() => onToggle(row.key, !row.expanded)}
                onDetails={() => toggleDetails(row.key)}
              />
            )
          );
        })}
      </div>
    </div>
  );
}
