import type { ErrorSchema, RJSFSchema } from '@rjsf/utils';
import { t, type MessageKey } from '@/shared/i18n/translate';
import { faultsOf, segmentsOf, type Fault } from './validator';

/** A fault in the words of the portal, with the field it stands at. */
export interface FieldFault {
  pointer: string;
  message: string;
}

const limited =
  (key: MessageKey) =>
  ({ wanted }: Fault) =>
    t(key, { limit: String(wanted ?? '') });

const WORDS: Record<string, (fault: Fault) => string> = {
  required: () => t('form.required'),
  minLength: limited('form.minLength'),
  maxLength: limited('form.maxLength'),
  minItems: limited('form.minItems'),
  maxItems: limited('form.maxItems'),
  minimum: limited('form.minimum'),
  maximum: limited('form.maximum'),
  exclusiveMinimum: limited('form.exclusiveMinimum'),
  exclusiveMaximum: limited('form.exclusiveMaximum'),
  pattern: limited('form.pattern'),
  format: limited('form.format'),
  type: limited('form.type'),
  enum: () => t('form.enum'),
  const: limited('form.const'),
  uniqueItems: () => t('form.uniqueItems'),
  false: () => t('form.notAllowed'),
};

function inWords(fault: Fault): FieldFault {
  const message = WORDS[fault.keyword]?.(fault) ?? fault.message;
  return { pointer: fault.pointer, message };
}

function unique(faults: FieldFault[]): FieldFault[] {
  const seen = new Set<string>();
  return faults.filter(({ pointer, message }) => {
    const key = `${pointer} ${message}`;
    return !seen.has(key) && seen.add(key);
  });
}

/** What is wrong with the values of a page, field by field. */
export function fieldFaults(schema: RJSFSchema, values: unknown): FieldFault[] {
  return unique(faultsOf(schema, values).map(inWords));
}

/** The faults as the form library shows them. */
export function toErrorTree(faults: FieldFault[]): ErrorSchema {
  const tree: ErrorSchema = {};
  for (const { pointer, message } of faults) {
    let node = tree as Record<string, ErrorSchema> & ErrorSchema;
    for (const part of segmentsOf(pointer)) {
      node = (node[part] ??= {}) as Record<string, ErrorSchema> & ErrorSchema;
    }
    node.__errors = [...(node.__errors ?? []), message];
  }
  return tree;
}

/** The id of the element that holds the value at a pointer. */
export function elementId(pointer: string): string {
  return ['root', ...segmentsOf(pointer)].join('_');
}

/** The title of the field at a pointer: "Columns › 2 › Name". */
export function fieldTitle(schema: RJSFSchema, pointer: string): string {
  let node: unknown = schema;
  const names = segmentsOf(pointer).map((part) => {
    node = childOf(node, part);
    const title = typeof node === 'object' && node !== null && 'title' in node ? node.title : undefined;
    return typeof title === 'string' ? title : /^\d+$/.test(part) ? String(Number(part) + 1) : part;
  });
  return names.join(' › ');
}

function childOf(node: unknown, part: string): unknown {
  if (typeof node !== 'object' || node === null) {
    return undefined;
  }
  const { properties, items } = node as { properties?: Record<string, unknown>; items?: unknown };
  return properties?.[part] ?? items;
}

/** Asks the element of a field to draw one within that is not there yet; its detail is the pointer of that field. */
export const REVEAL = 'reveal-field';

/** A long list draws only what is in view: the nearest field around is asked to show the one that is wanted. */
function reveal(pointer: string): void {
  const parts = segmentsOf(pointer);
  for (let length = parts.length; length > 0; length -= 1) {
    const around = document.getElementById(['root', ...parts.slice(0, length)].join('_'));
    if (around !== null) {
      around.dispatchEvent(new CustomEvent(REVEAL, { detail: pointer }));
      return;
    }
  }
}

function openAround(element: Element | null | undefined): void {
  for (let group = element?.closest('details'); group; group = group.parentElement?.closest('details')) {
    group.open = true;
  }
}

/** Puts the cursor into the field at a pointer; an array or object is entered at its first field. */
export function focusField(pointer: string): void {
  const id = elementId(pointer);
  const own = document.getElementById(id);
  const within = `[id^="${CSS.escape(id)}_"]`;
  const field =
    own ?? document.querySelector<HTMLElement>(`input${within}, select${within}, button${within}`);
  if (field === null) {
    reveal(pointer);
  }
  openAround(field);
  const target = field?.matches('input, textarea, select, button, [tabindex]')
    ? field
    : field?.querySelector<HTMLElement>('input, textarea, select, button, [tabindex]');
  (target ?? field)?.focus();
  (target ?? field)?.scrollIntoView({ block: 'center' });
}
