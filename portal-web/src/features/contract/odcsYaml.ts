export interface ColumnDraft {
  /** Identity of the row while it is edited. */
  key: string;
  name: string;
  logicalType: string;
  classification: string;
  description: string;
  required: boolean;
  primaryKey: boolean;
}

export interface TableDraft {
  table: string;
  purpose: string;
  version: string;
  columns: ColumnDraft[];
}

/** A JSON string is a valid double-quoted YAML scalar, whatever is in it. */
function quoted(text: string): string {
  return JSON.stringify(text);
}

function columnLines(column: ColumnDraft, keyPosition: number): string[] {
  const lines = [`      - name: ${quoted(column.name.trim())}`, `        logicalType: ${column.logicalType}`];
  if (column.description.trim() !== '') {
    lines.push(`        description: ${quoted(column.description.trim())}`);
  }
  if (column.classification !== '') {
    lines.push(`        classification: ${quoted(column.classification)}`);
  }
  if (column.required || column.primaryKey) {
    lines.push('        required: true');
  }
  if (column.primaryKey) {
    lines.push('        primaryKey: true', `        primaryKeyPosition: ${keyPosition}`);
  }
  return lines;
}

function allColumns(columns: ColumnDraft[]): string[] {
  const keys = columns.filter(({ primaryKey }) => primaryKey);
  return columns.flatMap((column) => columnLines(column, keys.indexOf(column) + 1));
}

/** Writes the columns of one table as a contract of the Open Data Contract Standard. */
export function toOdcsYaml(draft: TableDraft, outputPort: string): string {
  const [domain = '', product = '', port = ''] = outputPort.split('/');
  const purpose = draft.purpose.trim();
  const lines = [
    'apiVersion: v3.1.0',
    'kind: DataContract',
    `id: ${quoted(`${domain}-${product}-${port}`)}`,
    `name: ${quoted(`${product} ${port}`)}`,
    `version: ${quoted(draft.version.trim())}`,
    'status: draft',
    `domain: ${quoted(domain)}`,
    ...(purpose === '' ? [] : ['description:', `  purpose: ${quoted(purpose)}`]),
    'schema:',
    `  - name: ${quoted(draft.table.trim())}`,
    '    logicalType: object',
    ...(draft.columns.length === 0
      ? ['    properties: []']
      : ['    properties:', ...allColumns(draft.columns)]),
  ];
  return `${lines.join('\n')}\n`;
}
