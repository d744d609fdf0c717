import { isMap, isScalar, type YAMLMap } from 'yaml';
import type { DraftStore, Path } from './draftStore';

/** One column or nested field of the table that is edited. */
export interface ColumnLine {
  /** The list it stands in. */
  list: Path;
  index: number;
  siblings: number;
  level: number;
  node: YAMLMap;
}

function child(node: YAMLMap, key: string): YAMLMap | undefined {
  const value = node.get(key, true);
  return isMap(value) ? value : undefined;
}

/** Where the fields within a column stand: those of an object, or of the items of an array. */
function nestedList(line: Pick<ColumnLine, 'node'>, path: Path): Path {
  return child(line.node, 'items') ? [...path, 'items', 'properties'] : [...path, 'properties'];
}

export function nestedPath(line: ColumnLine): Path {
  return nestedList(line, [...line.list, line.index]);
}

/** The columns of a table with their nested fields, in the order of the document. */
export function columnLines(store: DraftStore, list: Path, level = 0): ColumnLine[] {
  const items = store.list(list)?.items ?? [];
  return items.flatMap((node, index) => {
    if (!isMap(node)) {
      return [];
    }
    const line = { list, index, siblings: items.length, level, node };
    return [line, ...columnLines(store, nestedList(line, [...list, index]), level + 1)];
  });
}

export function textOf(line: ColumnLine, key: string): string {
  const value = line.node.get(key, true);
  return isScalar(value) && value.value != null ? String(value.value) : '';
}

export function flagOf(line: ColumnLine, key: string): boolean {
  return line.node.get(key) === true;
}

/** Sets one fact of a column; empty ones leave the document. */
export function setColumn(store: DraftStore, line: ColumnLine, key: string, value: string | boolean): void {
  const absent = value === '' || value === false;
  store.set([...line.list, line.index, key], absent ? undefined : value);
}

/** A key belongs to a row only when it is required. */
export function setKey(store: DraftStore, line: ColumnLine, isKey: boolean): void {
  setColumn(store, line, 'primaryKey', isKey);
  if (isKey) {
    setColumn(store, line, 'required', true);
  } else {
    store.set([...line.list, line.index, 'primaryKeyPosition'], undefined);
  }
}

export function canNest(line: ColumnLine): boolean {
  return ['object', 'array'].includes(textOf(line, 'logicalType'));
}

/** Adds a field within an object, or within the items of an array. */
export function addNested(store: DraftStore, line: ColumnLine): void {
  const path = [...line.list, line.index];
  if (textOf(line, 'logicalType') === 'array' && !child(line.node, 'items')) {
    store.set([...path, 'items', 'logicalType'], 'object');
  }
  const nested = nestedList(line, path);
  store.insert(nested, store.length(nested), { name: '', logicalType: 'string' });
}
