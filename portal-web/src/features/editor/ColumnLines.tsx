import { useVirtualizer } from '@tanstack/react-virtual';
import { useRef, type KeyboardEvent } from 'react';
import { t } from '@/shared/i18n/translate';
import ui from '@/shared/ui/ui.module.css';
import { columnLines, textOf, type ColumnLine } from './columns';
import { ColumnFields } from './ColumnFields';
import type { Path } from './draftStore';
import styles from './editor.module.css';
import { useDraft } from './useDraft';

const LINE_HEIGHT = 46;
const OVERSCAN = 10;

function nameOf(line: ColumnLine): string {
  return (
    textOf(line, 'name') || t('contractEditor.ofColumn', { what: t('editor.name'), number: line.index + 1 })
  );
}

/** The columns of a table to be written and reordered; of thousands only those in view are drawn. */
export function ColumnLines({ list }: { list: Path }) {
  const store = useDraft();
  const frame = useRef<HTMLDivElement>(null);
  const lines = columnLines(store, list);
  // The virtualizer hands out functions that change without a render: nothing here is memoized.
  // eslint-disable-next-line react-hooks/incompatible-library
  const virtualizer = useVirtualizer({
    count: lines.length,
    getScrollElement: () => frame.current,
    estimateSize: () => LINE_HEIGHT,
    overscan: OVERSCAN,
  });

  function focusLine(line: ColumnLine, index: number) {
    const moved = lines.findIndex((one) => one.list.join() === line.list.join() && one.index === index);
    virtualizer.scrollToIndex(moved);
    requestAnimationFrame(() =>
      frame.current?.querySelector<HTMLInputElement>(`[data-index="${moved}"] input`)?.focus(),
    );
  }

  function move(line: ColumnLine, by: number) {
    const to = line.index + by;
    if (to >= 0 && to < line.siblings) {
      store.move(line.list, line.index, to);
      focusLine(line, to);
    }
  }

  function onKeyDown(event: KeyboardEvent, line: ColumnLine) {
    if (event.altKey && (event.key === 'ArrowUp' || event.key === 'ArrowDown')) {
      event.preventDefault();
      move(line, event.key === 'ArrowUp' ? -1 : 1);
    }
  }

  if (lines.length === 0) {
    return <p className={ui.meta}>{t('editor.noColumns')}</p>;
  }
  return (
    <div ref={frame} className={styles.lines} role="group" aria-label={t('contract.columns')}>
      <ol className={styles.canvas} style={{ height: virtualizer.getTotalSize() }}>
        {virtualizer.getVirtualItems().map(({ index, start, key }) => {
          const line = lines[index];
          return (
            line && (
              <li
                key={key}
                ref={virtualizer.measureElement}
                data-index={index}
                aria-setsize={lines.length}
                aria-posinset={index + 1}
                className={styles.line}
                style={{ transform: `translateY(${start}px)`, paddingInlineStart: 12 + line.level * 18 }}
                onKeyDown={(event) => onKeyDown(event, line)}
              >
                <ColumnFields
                  line={line}
                  number={index + 1}
                  name={nameOf(line)}
                  onMove={(by) => move(line, by)}
                />
              </li>
            )
          );
        })}
      </ol>
    </div>
  );
}
