import type { ErrorSchema } from '@rjsf/utils';
import { useEffect, useEffectEvent, useRef, type Ref } from 'react';
import type { WizardColumn } from '../wizardColumns';

/** The column whose name is to get the cursor; a new object asks anew. */
export interface WantedColumn {
  index: number;
}

export interface ColumnRowsProps {
  id: string;
  columns: WizardColumn[];
  errors: ErrorSchema | undefined;
  wanted: WantedColumn | undefined;
  onChange: (index: number, change: Partial<WizardColumn>) => void;
  onMove: (index: number, by: -1 | 1) => void;
  onRemove: (index: number) => void;
  onBlur: () => void;
}

export interface ColumnRowProps {
  id: string;
  column: WizardColumn;
  number: number;
  /** How many columns there are. */
  count: number;
  errors: ErrorSchema | undefined;
  onChange: (change: Partial<WizardColumn>) => void;
  onMove: (by: -1 | 1) => void;
  onRemove: () => void;
  onBlur: () => void;
  onFocus?: () => void;
  /** Where the row stands in a list that draws only a part. */
  index?: number;
  start?: number;
  ref?: Ref<HTMLLIElement>;
}

/** What the row of one column needs. */
export function rowOf(index: number, column: WizardColumn, props: ColumnRowsProps): ColumnRowProps {
  const { id, columns, errors } = props;
  return {
    id: `${id}_${index}`,
    column,
    number: index + 1,
    count: columns.length,
    errors: errors?.[index],
    onChange: (change: Partial<WizardColumn>) => props.onChange(index, change),
    onMove: (by: -1 | 1) => props.onMove(index, by),
    onRemove: () => props.onRemove(index),
    onBlur: props.onBlur,
  };
}

/** All messages about a column, with those about its facts. */
export function messagesOf(errors: ErrorSchema | undefined): string[] {
  if (errors === undefined) {
    return [];
  }
  const { __errors: own = [], ...facts } = errors;
  const nested = Object.values(facts as Record<string, ErrorSchema>).flatMap(messagesOf);
  return [...new Set([...own, ...nested])];
}

const FRAMES = 30;

/** Puts the cursor into the name of a column once its row is drawn, which in a long list takes a few frames. */
function focusName(id: string, index: number, frames = FRAMES): void {
  const field = document.getElementById(`${id}_${index}_name`);
  if (field !== null) {
    field.focus();
  } else if (frames > 0) {
    requestAnimationFrame(() => focusName(id, index, frames - 1));
  }
}

/** Serves each wish for a column once, as soon as there is such a column; `show` brings it into view. */
export function useWanted({ id, wanted, columns }: ColumnRowsProps, show?: (index: number) => void): void {
  const served = useRef<WantedColumn>(undefined);
  const bring = useEffectEvent((index: number) => show?.(index));
  const { length } = columns;

  useEffect(() => {
    if (wanted !== undefined && wanted !== served.current && wanted.index < length) {
      served.current = wanted;
      bring(wanted.index);
      requestAnimationFrame(() => focusName(id, wanted.index));
    }
  }, [id, wanted, length]);
}
