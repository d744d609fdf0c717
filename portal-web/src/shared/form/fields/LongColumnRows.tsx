import { defaultRangeExtractor, useVirtualizer } from '@tanstack/react-virtual';
import { useRef, useState } from 'react';
import { t } from '@/shared/i18n/translate';
import { ColumnRow } from './ColumnRow';
import { rowOf, useWanted, type ColumnRowsProps } from './columnRows';
import styles from './columns.module.css';

const USUAL_HEIGHT = 45;
const OVERSCAN = 8;

/** The columns of a wide table in a frame of their own: of hundreds only those in view are drawn, and the one in hand. */
export function LongColumnRows(props: ColumnRowsProps) {
  const { columns } = props;
  const frame = useRef<HTMLDivElement>(null);
  const [inHand, setInHand] = useState<number>();
  // The virtualizer hands out functions that change without a render: nothing here is memoized.
  // eslint-disable-next-line react-hooks/incompatible-library
  const virtualizer = useVirtualizer({
    count: columns.length,
    getScrollElement: () => frame.current,
    estimateSize: () => USUAL_HEIGHT,
    overscan: OVERSCAN,
    // A column is brought into view by an effect, in which React cannot draw at once.
    useFlushSync: false,
    // Taken out of the page, the row that has the cursor would lose it.
    rangeExtractor: (range) => {
      const drawn = defaultRangeExtractor(range);
      const kept = inHand !== undefined && inHand < range.count && !drawn.includes(inHand);
      return kept ? [...drawn, inHand].sort((a, b) => a - b) : drawn;
    },
  });

  useWanted(props, (index) => virtualizer.scrollToIndex(index, { align: 'auto' }));

  return (
    <div ref={frame} className={styles.long} role="group" aria-label={t('columns.list')}>
      <ol className={styles.canvas} style={{ height: virtualizer.getTotalSize() }}>
        {virtualizer.getVirtualItems().map(({ index, start }) => {
          const column = columns[index];
          return (
            column && (
              <ColumnRow
                key={index}
                {...rowOf(index, column, props)}
                ref={virtualizer.measureElement}
                index={index}
                start={start}
                onFocus={() => setInHand(index)}
              />
            )
          );
        })}
      </ol>
    </div>
  );
}
