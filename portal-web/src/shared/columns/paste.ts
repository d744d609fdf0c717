import Papa from 'papaparse';
import { LOGICAL_TYPES } from '@/shared/odcs/vocabulary';

/** What a column of the pasted table can mean. */
export const TARGETS = [
  'name',
  'logicalType',
  'physicalType',
  'description',
  'classification',
  'required',
  'primaryKey',
  'unique',
  'businessName',
] as const;
export type Target = (typeof TARGETS)[number];
export type Mapping = (Target | undefined)[];

export interface PastedTable {
  header: string[] | undefined;
  rows: string[][];
  mapping: Mapping;
}

/** How people head these columns. */
const HEADS: [Target, RegExp][] = [
  ['primaryKey', /^(pk|primary ?key|key)$/],
  ['required', /^(required|mandatory|not ?null)$/],
  ['unique', /^unique$/],
  ['classification', /^(classification|sensitivity|class)$/],
  ['logicalType', /^logical ?type$/],
  ['physicalType', /^((physical|data|sql|db) ?type|type)$/],
  ['description', /^(description|comment|meaning|definition)$/],
  ['businessName', /^(business ?name|label|title)$/],
  ['name', /^(name|column|field|attribute)( ?name)?$/],
];

const YES = /^(y|yes|true|x|1|✓|pk|not null|required)$/i;

/** Physical types by what they begin with, most special first. */
const TYPES: [RegExp, string][] = [
  [/^(timestamp|datetime)/, 'timestamp'],
  [/^time/, 'time'],
  [/^date/, 'date'],
  [/^(bool|bit$)/, 'boolean'],
  [/^(big|small|tiny|medium)?(int|serial)/, 'integer'],
  [/^(num|dec|float|double|real|money)/, 'number'],
  [/^(array|list|repeated)|\[\]$/, 'array'],
  [/^(struct|record|object|json|map|variant|row)/, 'object'],
];

/** The logical type that a physical one stands for. */
export function logicalTypeOf(type: string): string {
  const lower = type.trim().toLowerCase();
  return (
    LOGICAL_TYPES.find((one) => one === lower) ?? TYPES.find(([start]) => start.test(lower))?.[1] ?? 'string'
  );
}

function targetOf(head: string): Target | undefined {
  const words = head
    .replaceAll(/([a-z])([A-Z])/g, '$1 $2')
    .replaceAll(/[_-]+/g, ' ')
    .trim()
    .toLowerCase();
  return HEADS.find(([, pattern]) => pattern.test(words))?.[0];
}

function unheaded(width: number): Mapping {
  const usual: Mapping = ['name', 'physicalType', 'description'];
  return Array.from({ length: width }, (_, index) => usual[index]);
}

/** Each meaning once: the first column that claims it has it. */
function once(mapping: Mapping): Mapping {
  return mapping.map((target, index) => (mapping.indexOf(target) === index ? target : undefined));
}

/** Reads what a spreadsheet puts on the clipboard, or a CSV file, and guesses what its columns mean. */
export function readPasted(text: string): PastedTable {
  const { data } = Papa.parse<string[]>(text.trimEnd(), {
    skipEmptyLines: 'greedy',
    // Spreadsheets part cells by tabs; only without any the parser has to guess.
    delimiter: text.includes('\t') ? '\t' : '',
  });
  const [first = [], ...rest] = data;
  const heads = first.map(targetOf);
  if (heads.includes('name')) {
    return { header: first, rows: rest, mapping: once(heads) };
  }
  return { header: undefined, rows: data, mapping: unheaded(Math.max(0, ...data.map((row) => row.length))) };
}

export type PastedColumn = Partial<Record<Target, string | boolean>>;

/** The columns that come of a table under a mapping; rows without a name are left out. */
export function toColumns({ rows }: Pick<PastedTable, 'rows'>, mapping: Mapping): PastedColumn[] {
  return rows.flatMap((row) => {
    const cell = (target: Target) => row[mapping.indexOf(target)]?.trim() ?? '';
    const name = cell('name');
    if (name === '') {
      return [];
    }
    const type = cell('logicalType') || cell('physicalType');
    const isKey = YES.test(cell('primaryKey'));
    const column: PastedColumn = {
      name,
      logicalType: logicalTypeOf(type),
      physicalType: cell('physicalType'),
      businessName: cell('businessName'),
      description: cell('description'),
      classification: cell('classification').toLowerCase(),
      required: isKey || YES.test(cell('required')),
      primaryKey: isKey,
      unique: YES.test(cell('unique')),
    };
    return [
      Object.fromEntries(Object.entries(column).filter(([, value]) => value !== '' && value !== false)),
    ];
  });
}
