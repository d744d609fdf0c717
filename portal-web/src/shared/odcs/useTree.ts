import { defaultRangeExtractor, useVirtualizer, type Range } from '@tanstack/react-virtual';
import { useEffect, useRef, useState, type KeyboardEvent } from 'react';
import { columnAnchor, type TreeRow } from './rows';

const ROW_HEIGHT = 41;
const OVERSCAN = 12;
/** The head stays on top of the rows that scroll. */
const HEAD_HEIGHT = 41;

export interface TreeControls {
  rows: TreeRow[];
  /** The row to bring into view. */
  target: string;
  onToggle: (key: string, expanded: boolean) => void;
}

/** Where the keyboard leads from a row. */
function destination(key: string, rows: TreeRow[], active: number): number | undefined {
  const row = rows[active];
  switch (key) {
    case 'ArrowDown':
      return Math.min(active + 1, rows.length - 1);
    case 'ArrowUp':
      return Math.max(active - 1, 0);
    case 'Home':
      return 0;
    case 'End':
      return rows.length - 1;
    case 'ArrowRight':
      return row?.expanded ? active + 1 : undefined;
    case 'ArrowLeft':
      return rows.findIndex((one) => one.key === row?.parent);
    default:
      return undefined;
  }
}

/** Draws only the rows in view, and walks all of them with the keyboard as a treegrid does. */
export function useTree({ rows, target, onToggle }: TreeControls) {
  const frame = useRef<HTMLDivElement>(null);
  const [activeKey, setActiveKey] = useState(target);
  const wanted = useRef(false);
  const active = Math.max(
    rows.findIndex(({ key }) => key === activeKey),
    0,
  );
  const withActive = (range: Range) =>
    [...new Set([active, ...defaultRangeExtractor(range)])].sort((a, b) => a - b);

  // The virtualizer hands out functions that change without a render: this hook's results are not memoized.
  // eslint-disable-next-line react-hooks/incompatible-library
  const virtualizer = useVirtualizer({
    count: rows.length,
    getScrollElement: () => frame.current,
    estimateSize: () => ROW_HEIGHT,
    getItemKey: (index) => rows[index]?.key ?? index,
    rangeExtractor: withActive,
    overscan: OVERSCAN,
    scrollPaddingStart: HEAD_HEIGHT,
  });

  const targetIndex = rows.findIndex(({ key }) => key === target);
  useEffect(() => {
    if (targetIndex >= 0) {
      virtualizer.scrollToIndex(targetIndex, { align: 'center' });
      requestAnimationFrame(() =>
        document.getElementById(columnAnchor(target))?.scrollIntoView({ block: 'center' }),
      );
    }
    // Only a new address scrolls: typing in the filter moves the target without asking for it.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [target]);

  useEffect(() => {
    if (wanted.current) {
      wanted.current = false;
      frame.current?.querySelector<HTMLElement>(`[data-index="${active}"]`)?.focus();
    }
  }, [active]);

  function moveTo(index: number) {
    const row = rows[index];
    if (row !== undefined) {
      wanted.current = true;
      setActiveKey(row.key);
      virtualizer.scrollToIndex(index);
    }
  }

  function onKeyDown(event: KeyboardEvent) {
    const row = rows[active];
    const opens = event.key === 'ArrowRight' && row?.expandable && !row.expanded;
    const closes = event.key === 'ArrowLeft' && row?.expanded;
    if (row !== undefined && (opens || closes)) {
      event.preventDefault();
      onToggle(row.key, !row.expanded);
      return;
    }
    const next = destination(event.key, rows, active);
    if (next !== undefined && next >= 0) {
      event.preventDefault();
      moveTo(next);
    }
  }

  return { frame, virtualizer, active, setActiveKey, onKeyDown };
}
