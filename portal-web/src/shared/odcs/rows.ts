import type { Field, Table } from './contract';

/** A line of the tree of columns. */
export interface TreeRow {
  key: string;
  level: number;
  table: Table;
  /** None for the line of a table. */
  field: Field | undefined;
  parent: string | undefined;
  expandable: boolean;
  expanded: boolean;
}

interface Known {
  key: string;
  text: string;
  ancestors: string[];
}

/** The columns of a contract, prepared once so that each keystroke of a filter is cheap. */
export interface TreeIndex {
  tables: Table[];
  known: Known[];
}

function textOf({ name }: Table, field: Field): string {
  const { path, businessName, description, logicalType, physicalType, classification, tags } = field;
  return [name, path, businessName, description, logicalType, physicalType, classification, ...tags]
    .join(' ')
    .toLowerCase();
}

/** Where a column stands in `#col=orders.customer_id`. */
export function columnAnchor(key: string): string {
  return `col=${key}`;
}

export function indexTables(tables: Table[]): TreeIndex {
  const known: Known[] = [];
  function add(table: Table, fields: Field[], ancestors: string[]) {
    for (const field of fields) {
      known.push({ key: field.key, text: textOf(table, field), ancestors });
      add(table, field.fields, [...ancestors, field.key]);
    }
  }
  tables.forEach((table) => add(table, table.fields, [table.name]));
  return { tables, known };
}

/** The keys of the columns that pass the filter; all of them when there is none. */
export function matches(index: TreeIndex, filter: string): Known[] {
  const words = filter.toLowerCase().split(/\s+/).filter(Boolean);
  return words.length === 0
    ? index.known
    : index.known.filter(({ text }) => words.every((word) => text.includes(word)));
}

/** Matching columns with what stands around them; a filter opens what is collapsed. */
export function visibleRows(index: TreeIndex, filter: string, collapsed: ReadonlySet<string>): TreeRow[] {
  const filtering = filter.trim() !== '';
  const found = matches(index, filter);
  const shown = filtering ? new Set(found.flatMap(({ key, ancestors }) => [key, ...ancestors])) : undefined;
  const severalTables = index.tables.length > 1;
  const rows: TreeRow[] = [];
  const isShown = (key: string) => shown === undefined || shown.has(key);
  const isOpen = (key: string) => filtering || !collapsed.has(key);

  function add(table: Table, fields: Field[], level: number, parent: string | undefined) {
    for (const field of fields.filter(({ key }) => isShown(key))) {
      const expandable = field.fields.some(({ key }) => isShown(key));
      const expanded = expandable && isOpen(field.key);
      rows.push({ key: field.key, level, table, field, parent, expandable, expanded });
      if (expanded) {
        add(table, field.fields, level + 1, field.key);
      }
    }
  }

  for (const table of index.tables.filter(({ name }) => isShown(name))) {
    if (severalTables) {
      const expanded = isOpen(table.name);
      const expandable = table.fields.length > 0;
      rows.push({
        key: table.name,
        level: 1,
        table,
        field: undefined,
        parent: undefined,
        expandable,
        expanded,
      });
    }
    if (!severalTables || isOpen(table.name)) {
      add(table, table.fields, severalTables ? 2 : 1, severalTables ? table.name : undefined);
    }
  }
  return rows;
}
