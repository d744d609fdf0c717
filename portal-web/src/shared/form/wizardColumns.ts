import type { PastedColumn } from '@/shared/columns/paste';
import type { ColumnView } from '@/shared/api/types';

export const COLUMN_TYPES = ['string', 'integer', 'number', 'boolean', 'date', 'timestamp'] as const;
export type ColumnType = (typeof COLUMN_TYPES)[number];

export const COLUMN_CLASSES = ['public', 'internal', 'confidential', 'restricted'] as const;
export type ColumnClass = (typeof COLUMN_CLASSES)[number];

/** A column as the wizard hands it to a template. */
export interface WizardColumn {
  name: string;
  type: ColumnType;
  description?: string;
  required?: boolean;
  primaryKey?: boolean;
  unique?: boolean;
  classification?: ColumnClass;
  personal?: boolean;
  allowed?: string[];
  minimum?: number;
  maximum?: number;
}

export const NEW_COLUMN: WizardColumn = { name: '', type: 'string' };

function typeOf(logicalType: string | undefined): ColumnType {
  return COLUMN_TYPES.find((one) => one === logicalType) ?? 'string';
}

function classOf(text: string | undefined): Partial<WizardColumn> {
  const wanted = text?.toLowerCase() ?? '';
  const classification = COLUMN_CLASSES.find((one) => one === wanted);
  if (classification !== undefined) {
    return { classification };
  }
  return /\b(pii|personal|sensitive)\b/.test(wanted)
    ? { classification: 'confidential', personal: true }
    : {};
}

/** A name as columns of every platform can have it: "Customer ID" becomes "customer_id". */
export function columnName(text: string): string {
  return text
    .normalize('NFKD')
    .replaceAll(/\p{M}/gu, '')
    .replaceAll(/([a-z0-9])([A-Z])/g, '$1_$2')
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '_')
    .replaceAll(/^_+|_+$/g, '')
    .replace(/^(?=\d)/, 'c_');
}

/** A column without what is empty or false: values stay as short as a person would write them. */
export function trimmed(column: WizardColumn): WizardColumn {
  const kept = Object.entries(column).filter(
    ([key, value]) =>
      key === 'name' ||
      !(
        value === undefined ||
        value === '' ||
        value === false ||
        (Array.isArray(value) && value.length === 0)
      ),
  );
  return Object.fromEntries(kept) as unknown as WizardColumn;
}

const flag = (value: string | boolean | undefined) => value === true;
const words = (value: string | boolean | undefined) => (typeof value === 'string' ? value : undefined);

/** Columns pasted from a spreadsheet. */
export function fromPasted(pasted: PastedColumn[]): WizardColumn[] {
  return pasted.map((column) =>
    trimmed({
      name: columnName(words(column.name) ?? ''),
      type: typeOf(words(column.logicalType)),
      description: words(column.description) ?? words(column.businessName),
      required: flag(column.required),
      primaryKey: flag(column.primaryKey),
      unique: flag(column.unique),
      ...classOf(words(column.classification)),
    }),
  );
}

/** The top columns of a contract that a foreign schema was turned into. */
export function fromContract(columns: ColumnView[]): WizardColumn[] {
  return columns
    .filter(({ path }) => !path.includes('.'))
    .map((column) =>
      trimmed({
        name: columnName(column.name),
        type: typeOf(column.logicalType ?? undefined),
        description: column.description ?? undefined,
        required: column.required,
        primaryKey: column.primaryKey,
        unique: column.unique,
        ...classOf(column.classification ?? undefined),
      }),
    );
}

/** One fact of a column changed; a key is required, and what a type cannot have leaves with it. */
export function changed(column: WizardColumn, change: Partial<WizardColumn>): WizardColumn {
  const next = { ...column, ...change };
  if (next.primaryKey === true) {
    next.required = true;
  }
  if (change.type !== undefined && change.type !== column.type) {
    delete next.allowed;
    if (!isNumeric(change.type)) {
      delete next.minimum;
      delete next.maximum;
    }
  }
  return trimmed(next);
}

export function isNumeric(type: ColumnType): boolean {
  return type === 'integer' || type === 'number';
}

/** The list with one column at another place. */
export function moved<T>(list: T[], from: number, to: number): T[] {
  const column = list[from];
  if (column === undefined || to < 0 || to >= list.length) {
    return list;
  }
  return list.toSpliced(from, 1).toSpliced(to, 0, column);
}

/** What a form holds under the columns, whatever it turned out to be. */
export function asColumns(value: unknown): WizardColumn[] {
  return Array.isArray(value)
    ? value.filter((one): one is WizardColumn => typeof one === 'object' && one !== null && 'name' in one)
    : [];
}
