import type { ColumnView, ContractModelView } from '@/shared/api/types';

export interface PlacedColumn {
  table: string;
  column: ColumnView;
}

/** What `#col=orders.customer_id` points to. */
export function columnAnchor(table: string, path: string): string {
  return `col=${table}.${path}`;
}

function matches({ table, column }: PlacedColumn, words: string[]): boolean {
  const text = [
    table,
    column.path,
    column.description,
    column.logicalType,
    column.physicalType,
    column.classification,
  ]
    .join(' ')
    .toLowerCase();
  return words.every((word) => text.includes(word));
}

/** The columns in which every word of the filter occurs, in their name, type, description or classification. */
export function filterColumns(model: Pick<ContractModelView, 'schema'>, filter: string): PlacedColumn[] {
  const words = filter.toLowerCase().split(/\s+/).filter(Boolean);
  return model.schema
    .flatMap(({ name, columns }) => columns.map((column) => ({ table: name, column })))
    .filter((placed) => matches(placed, words));
}
