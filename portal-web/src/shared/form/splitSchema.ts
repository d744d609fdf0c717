import type { RJSFSchema, UiSchema } from '@rjsf/utils';
import { isObject, type Json as Node } from '@/shared/api/json';

/** A page as the form library wants it: what decides about values, and what decides about looks. */
export interface SplitSchema {
  schema: RJSFSchema;
  uiSchema: UiSchema;
}

/** The form that names of entities have in the catalogue. */
const ENTITY_NAME = '^[A-Za-z0-9]([-A-Za-z0-9_.]{0,61}[A-Za-z0-9])?$';

/** Widgets by name that the form can show, with the types they are for. */
const WIDGETS: Record<string, string[]> = {
  text: ['string'],
  password: ['string'],
  email: ['string'],
  uri: ['string'],
  textarea: ['string'],
  color: ['string'],
  date: ['string'],
  datetime: ['string'],
  time: ['string'],
  updown: ['string', 'number', 'integer'],
  range: ['number', 'integer'],
  radio: ['string', 'number', 'integer', 'boolean'],
  select: ['string', 'number', 'integer', 'boolean', 'array'],
  checkbox: ['boolean'],
  checkboxes: ['array'],
  hidden: ['string', 'number', 'integer', 'boolean'],
};

function nodes(value: unknown): Node[] {
  return Array.isArray(value) ? value.filter(isObject) : [];
}

function merged(into: Node, from: Node): Node {
  const entries = Object.entries(from).map(([key, value]) => {
    const own = into[key];
    return [key, isObject(own) && isObject(value) ? merged(own, value) : value] as const;
  });
  return { ...into, ...Object.fromEntries(entries) };
}

function fitsWidget(name: string, type: unknown): boolean {
  const types = WIDGETS[name];
  return types !== undefined && [type].flat().some((one) => one === undefined || types.includes(String(one)));
}

/** What the form cannot show is said in its place: an unknown field or widget never vanishes silently. */
function known(ui: Node, type: unknown, fields: ReadonlySet<string>): Node {
  const { 'ui:field': field, 'ui:widget': widget, ...rest } = ui;
  if (typeof field === 'string') {
    return fields.has(field)
      ? { ...rest, 'ui:field': field, ...(widget !== undefined && { 'ui:widget': widget }) }
      : { ...rest, 'ui:field': 'UnknownField', 'ui:unknown': field };
  }
  if (typeof widget === 'string') {
    return fitsWidget(widget, type)
      ? { ...rest, 'ui:widget': widget }
      : { ...rest, 'ui:field': 'UnknownField', 'ui:unknown': `ui:widget ${widget}` };
  }
  return rest;
}

const MAPS = ['properties', 'patternProperties', 'dependencies', 'dependentSchemas', 'definitions', '$defs'];
const LISTS = ['allOf', 'anyOf', 'oneOf'];
const SINGLE = ['if', 'then', 'else', 'additionalProperties', 'not', 'contains'];

class Splitter {
  constructor(
    private readonly fields: ReadonlySet<string>,
    private readonly root: Node,
  ) {}

  split(node: Node, seen: readonly string[] = []): { schema: Node; ui: Node } {
    const looks = Object.fromEntries(Object.entries(node).filter(([key]) => key.startsWith('ui:')));
    const names = Array.isArray(node.enumNames) ? { 'ui:enumNames': node.enumNames } : {};
    let ui = known({ ...names, ...looks }, node.type, this.fields);
    const schema: Node = {};
    for (const [key, value] of Object.entries(node)) {
      if (key === 'enumNames' || key.startsWith('ui:') || key.startsWith('backstage:')) {
        continue;
      }
      const part = this.part(key, value, seen);
      schema[key] = part.schema;
      ui = merged(ui, part.ui);
    }
    if (node['ui:field'] === 'EntityNamePicker') {
      schema.pattern ??= ENTITY_NAME;
    }
    // Templates of Backstage count on a list, be it an empty one.
    if (node['ui:field'] === 'EntityTagsPicker') {
      schema.default ??= [];
    }
    return { schema, ui: merged(this.referred(node.$ref, seen), ui) };
  }

  /** The looks that stand where a reference leads. */
  private referred(ref: unknown, seen: readonly string[]): Node {
    if (typeof ref !== 'string' || !ref.startsWith('#/') || seen.includes(ref)) {
      return {};
    }
    const target = ref
      .slice(2)
      .split('/')
      .reduce<unknown>(
        (node, part) => (isObject(node) ? node[decodeURIComponent(part)] : undefined),
        this.root,
      );
    return isObject(target) ? this.split(target, [...seen, ref]).ui : {};
  }

  private part(key: string, value: unknown, seen: readonly string[]): { schema: unknown; ui: Node } {
    if (MAPS.includes(key) && isObject(value)) {
      return this.map(key, value, seen);
    }
    if (key === 'items' && isObject(value)) {
      const { schema, ui } = this.split(value, seen);
      return { schema, ui: Object.keys(ui).length > 0 ? { items: ui } : {} };
    }
    if (SINGLE.includes(key) && isObject(value)) {
      const { schema, ui } = this.split(value, seen);
      return { schema, ui };
    }
    if (LISTS.includes(key) && Array.isArray(value)) {
      const parts = nodes(value).map((one) => this.split(one, seen));
      const ui = parts.reduce<Node>((all, one) => merged(all, one.ui), {});
      return { schema: parts.map(({ schema }) => schema), ui };
    }
    return { schema: value, ui: {} };
  }

  private map(key: string, value: Node, seen: readonly string[]): { schema: Node; ui: Node } {
    const schema: Node = {};
    let ui: Node = {};
    for (const [name, one] of Object.entries(value)) {
      const part = isObject(one) ? this.split(one, seen) : { schema: one, ui: {} };
      schema[name] = part.schema;
      if (key === 'properties') {
        ui = Object.keys(part.ui).length > 0 ? merged(ui, { [name]: part.ui }) : ui;
      } else if (key === 'dependencies' || key === 'dependentSchemas') {
        ui = merged(ui, part.ui);
      }
    }
    return { schema, ui };
  }
}

/** Parts the looks (`ui:*`) of a page of a template from its schema, wherever in it they stand. */
export function splitSchema(page: Node, fields: ReadonlySet<string>): SplitSchema {
  const { schema, ui } = new Splitter(fields, page).split(page);
  return { schema: schema as RJSFSchema, uiSchema: ui as UiSchema };
}
