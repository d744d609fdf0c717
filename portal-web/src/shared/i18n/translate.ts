import { en } from './en';
import type { ContractMessages } from './contracts';
import type { RepositoryMessages } from './repository';
import type { ScaffolderMessages } from './scaffolder';

type Plural = { one: string; other: string };
type Catalogue = typeof en & ContractMessages & RepositoryMessages & ScaffolderMessages;

/** Keys of plain messages, as "section.message". */
export type MessageKey = {
  [S in keyof Catalogue & string]: {
    [K in keyof Catalogue[S] & string]: Catalogue[S][K] extends string ? `${S}.${K}` : never;
  }[keyof Catalogue[S] & string];
}[keyof Catalogue & string];

/** Keys of messages that depend on a count. */
export type PluralKey = {
  [S in keyof Catalogue & string]: {
    [K in keyof Catalogue[S] & string]: Catalogue[S][K] extends Plural ? `${S}.${K}` : never;
  }[keyof Catalogue[S] & string];
}[keyof Catalogue & string];

export type MessageParams = Record<string, string | number>;

type Sections = Record<string, Record<string, string | Plural>>;

const catalogue: Sections = { ...en };
const plurals = new Intl.PluralRules('en');

/** Makes the words of further sections known. */
export function addMessages(sections: Sections): void {
  Object.assign(catalogue, sections);
}

function lookUp(key: string): string | Plural | undefined {
  const [section = '', name = ''] = key.split('.');
  return catalogue[section]?.[name];
}

function fill(message: string, params: MessageParams): string {
  return message.replace(/\{(\w+)\}/g, (whole, name: string) => String(params[name] ?? whole));
}

/** The message in the reader's language, with its parameters filled in. */
export function t(key: MessageKey, params: MessageParams = {}): string {
  const message = lookUp(key);
  return typeof message === 'string' ? fill(message, params) : key;
}

/** The message in the form that fits the count. */
export function tn(key: PluralKey, count: number, params: MessageParams = {}): string {
  const message = lookUp(key);
  if (message === undefined || typeof message === 'string') {
    return key;
  }
  const form = plurals.select(count) === 'one' ? message.one : message.other;
  return fill(form, { count: formatNumber(count), ...params });
}

/** The words for a code of the server such as "IN_REVIEW"; unknown codes are made readable. */
export function label(section: keyof Catalogue, code: string): string {
  const message = catalogue[section]?.[code];
  if (typeof message === 'string') {
    return message;
  }
  const words = code
    .replaceAll(/([a-z])([A-Z])/g, '$1 $2')
    .replaceAll(/[_-]/g, ' ')
    .toLowerCase();
  return words.charAt(0).toUpperCase() + words.slice(1);
}

export function formatNumber(value: number): string {
  return new Intl.NumberFormat('en').format(value);
}
