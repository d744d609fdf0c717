import { isObject, type Json } from '@/shared/api/json';
import { asColumns, type WizardColumn } from '@/shared/form/wizardColumns';
import { t, tn } from '@/shared/i18n/translate';
import type { WizardPage } from './pages';

/** One value as it is looked through before the run. */
export interface ReviewLine {
  name: string;
  title: string;
  text: string;
  /** What is behind "Show more". */
  details: string[];
}

function inWords(value: unknown): string {
  if (typeof value === 'boolean') {
    return t(value ? 'form.yes' : 'form.no');
  }
  if (Array.isArray(value)) {
    return value.map(inWords).join(', ');
  }
  return isObject(value)
    ? Object.entries(value)
        .map(([key, one]) => `${key}: ${inWords(one)}`)
        .join(', ')
    : String(value);
}

function columnInWords({ name, type, ...facts }: WizardColumn): string {
  const flags = [facts.primaryKey && t('columns.key'), facts.required && t('columns.required')];
  const rest = [type, ...flags, facts.classification, facts.personal && t('columns.personal')];
  return `${name}: ${rest.filter(Boolean).join(', ')}`;
}

function lineOf(name: string, value: unknown, page: WizardPage): ReviewLine {
  const properties = page.split.schema.properties ?? {};
  const schema = properties[name];
  const title = typeof schema === 'object' ? (schema.title ?? name) : name;
  const ui = (page.split.uiSchema[name] ?? {}) as Json;
  const review = isObject(ui['ui:backstage']) ? ui['ui:backstage'].review : undefined;
  const line = { name, title, details: [] };
  if (ui['ui:field'] === 'Secret') {
    return { ...line, text: t('wizard.secret') };
  }
  if (isObject(review) && typeof review.mask === 'string') {
    return { ...line, text: review.mask };
  }
  if (ui['ui:field'] === 'ColumnsEditor') {
    const columns = asColumns(value);
    return {
      ...line,
      text: tn('wizard.columnCount', columns.length),
      details: columns.map(columnInWords),
    };
  }
  return { ...line, text: inWords(value) };
}

function isHidden(name: string, page: WizardPage): boolean {
  const ui = (page.split.uiSchema[name] ?? {}) as Json;
  const review = isObject(ui['ui:backstage']) ? ui['ui:backstage'].review : undefined;
  return isObject(review) && review.show === false;
}

function isEmpty(value: unknown): boolean {
  return value === undefined || value === '' || (Array.isArray(value) && value.length === 0);
}

/** The values of a page in the order in which it asks for them; empty ones are left out. */
export function reviewLines(page: WizardPage, values: Json): ReviewLine[] {
  return [...page.names]
    .filter((name) => !isHidden(name, page))
    .filter((name) => !isEmpty(values[name]))
    .map((name) => lineOf(name, values[name], page));
}
