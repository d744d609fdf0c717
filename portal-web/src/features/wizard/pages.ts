import { getDefaultFormState } from '@rjsf/utils';
import { isObject, type Json } from '@/shared/api/json';
import type { TemplatePageView, TemplateView } from '@/shared/api/types';
import { fieldFaults, type FieldFault } from '@/shared/form/faults';
import { splitSchema, type SplitSchema } from '@/shared/form/splitSchema';
import { segmentsOf, validator } from '@/shared/form/validator';
import { t } from '@/shared/i18n/translate';

/** A page of the wizard, ready to be shown. */
export interface WizardPage {
  title: string;
  description: string | undefined;
  split: SplitSchema;
  /** The names of the values it asks for, under whichever condition. */
  names: ReadonlySet<string>;
  /** Whether it is shown for some values only; the server knows for which. */
  conditional: boolean;
}

const NESTING = ['allOf', 'anyOf', 'oneOf', 'if', 'then', 'else', 'dependencies', 'dependentSchemas'];

function namesOf(schema: unknown): string[] {
  if (Array.isArray(schema)) {
    return schema.flatMap(namesOf);
  }
  if (!isObject(schema)) {
    return [];
  }
  const own = isObject(schema.properties) ? Object.keys(schema.properties) : [];
  const maps = [schema.dependencies, schema.dependentSchemas].filter(isObject).flatMap(Object.values);
  return [...own, ...NESTING.flatMap((key) => namesOf(schema[key])), ...maps.flatMap(namesOf)];
}

export function wizardPages(pages: TemplatePageView[], fields: ReadonlySet<string>): WizardPage[] {
  return pages.map(({ title, description, schema, when }, index) => ({
    title: title || t('wizard.page', { number: index + 1 }),
    description: description ?? undefined,
    split: splitSchema(schema, fields),
    names: new Set(namesOf(schema)),
    conditional: Boolean(when),
  }));
}

/**
 * The pages that are not shown, as the server last said it. Until it has said anything, conditional pages are not
 * shown, besides the one that was asked for.
 */
export function hiddenPages(pages: WizardPage[], known: number[] | undefined, asked: number): Set<number> {
  const unknown = [...pages.keys()].filter((at) => pages[at]?.conditional && at !== asked);
  return new Set(known ?? unknown);
}

/** The first step from this one on that is shown; the review, behind the last page, always is. */
export function shownFrom(step: number, hidden: ReadonlySet<number>): number {
  return hidden.has(step) ? shownFrom(step + 1, hidden) : step;
}

/** The values with what the pages set by default. */
export function withDefaults(pages: WizardPage[], values: Json): Json {
  return pages.reduce<Json>((filled, { split: { schema } }) => {
    const state: unknown = getDefaultFormState(validator, schema, filled, schema);
    return isObject(state) ? state : filled;
  }, values);
}

/** What is wrong with the values, page by page; nothing on a page that is not shown. */
export function faultsByPage(pages: WizardPage[], values: Json, hidden: ReadonlySet<number>): FieldFault[][] {
  return pages.map(({ split }, at) => (hidden.has(at) ? [] : fieldFaults(split.schema, values)));
}

/** The page shown that asks for the value at a pointer; the last one where none does. */
export function pageOf(pages: WizardPage[], pointer: string, hidden: ReadonlySet<number>): number {
  const [name = ''] = segmentsOf(pointer);
  const shown = [...pages.keys()].filter((at) => !hidden.has(at));
  return shown.find((at) => pages[at]?.names.has(name)) ?? shown.at(-1) ?? pages.length - 1;
}

function without(node: unknown, keys: ReadonlySet<string>): unknown {
  if (Array.isArray(node)) {
    return node.map((one) => without(one, keys));
  }
  if (!isObject(node)) {
    return node;
  }
  return Object.fromEntries(
    Object.entries(node)
      .filter(([key]) => !keys.has(key))
      .map(([key, value]) => [key, without(value, keys)]),
  );
}

/** The values without the masks of secrets: what may be kept or put into an address. */
export function withoutSecrets(values: Json, secretFields: Iterable<string>): Json {
  return without(values, new Set(secretFields)) as Json;
}

const MOST_CHARACTERS = 100_000;
const UNSAFE = new Set(['__proto__', 'constructor', 'prototype']);

/**
 * The values of a deep link, as `?formData={…}`. Only what the pages ask for is taken; secrets never come from an
 * address. Undefined where the text is no JSON object.
 */
export function readFormData(
  text: string,
  template: Pick<TemplateView, 'pages'>,
  secretFields: Iterable<string>,
): Json | undefined {
  if (text.length > MOST_CHARACTERS) {
    return undefined;
  }
  const asked = new Set(template.pages.flatMap(({ schema }) => namesOf(schema)));
  try {
    const parsed = without(JSON.parse(text), UNSAFE);
    if (!isObject(parsed)) {
      return undefined;
    }
    const known = Object.fromEntries(Object.entries(parsed).filter(([key]) => asked.has(key)));
    return withoutSecrets(known, secretFields);
  } catch {
    return undefined;
  }
}
