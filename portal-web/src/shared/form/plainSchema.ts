import type { RJSFSchema } from '@rjsf/utils';
import { isObject } from '@/shared/api/json';

/** Where the whole schema stands, so that a part of it can be checked by itself. */
export const ROOT_ID = 'https://meshport.invalid/schema';

const SCHEMA = new Set([
  'additionalItems',
  'additionalProperties',
  'contains',
  'else',
  'if',
  'items',
  'not',
  'propertyNames',
  'then',
  'unevaluatedItems',
  'unevaluatedProperties',
]);
const SCHEMA_LISTS = new Set(['allOf', 'anyOf', 'oneOf', 'prefixItems', 'items']);
const SCHEMA_MAPS = new Set(['$defs', 'definitions', 'dependentSchemas', 'patternProperties', 'properties']);
const VALUES = new Set([
  'const',
  'dependentRequired',
  'enum',
  'exclusiveMaximum',
  'exclusiveMinimum',
  'format',
  'maxContains',
  'maximum',
  'maxItems',
  'maxLength',
  'maxProperties',
  'minContains',
  'minimum',
  'minItems',
  'minLength',
  'minProperties',
  'multipleOf',
  'pattern',
  'required',
  'type',
  'uniqueItems',
]);

function mapOf(value: unknown): [string, unknown][] {
  return isObject(value) ? Object.entries(value) : [];
}

/** `dependencies` of draft 7, as the two keywords that took their place. */
function dependencies(value: unknown): Record<string, unknown> {
  const entries = mapOf(value);
  const lists = entries.filter(([, one]) => Array.isArray(one));
  const schemas = entries.filter(([, one]) => !Array.isArray(one));
  return {
    ...(lists.length > 0 && { dependentRequired: structuredClone(Object.fromEntries(lists)) }),
    ...(schemas.length > 0 && {
      dependentSchemas: Object.fromEntries(schemas.map(([key, one]) => [key, copy(one)])),
    }),
  };
}

function refOf(value: unknown): unknown {
  return typeof value === 'string' && value.startsWith('#') ? `${ROOT_ID}${value}` : value;
}

function member(key: string, value: unknown): [string, unknown][] {
  if (key === '$ref') {
    return [[key, refOf(value)]];
  }
  if (key === 'dependencies') {
    return Object.entries(dependencies(value));
  }
  if (SCHEMA_LISTS.has(key) && Array.isArray(value)) {
    return [[key, value.map(copy)]];
  }
  if (SCHEMA.has(key)) {
    return [[key, copy(value)]];
  }
  if (SCHEMA_MAPS.has(key)) {
    return [[key, Object.fromEntries(mapOf(value).map(([name, one]) => [name, copy(one)]))]];
  }
  return VALUES.has(key) ? [[key, structuredClone(value)]] : [];
}

function copy(schema: unknown): unknown {
  if (!isObject(schema)) {
    return schema;
  }
  const own = schema.dependencies === undefined ? schema : mergedDependencies(schema);
  return Object.fromEntries(Object.entries(own).flatMap(([key, value]) => member(key, value)));
}

/** A schema may hold both the old and the new keywords: the new ones stay, the old ones are added to them. */
function mergedDependencies({
  dependencies: old,
  ...schema
}: Record<string, unknown>): Record<string, unknown> {
  const { dependentRequired, dependentSchemas } = schema;
  if (dependentRequired === undefined && dependentSchemas === undefined) {
    return { ...schema, dependencies: old };
  }
  const { allOf, ...rest } = schema;
  return { ...rest, allOf: [...(Array.isArray(allOf) ? allOf : []), { dependencies: old }] };
}

/** A copy with the keywords that decide about values only, its references made absolute. */
export function plainSchema(schema: RJSFSchema | boolean): unknown {
  return copy(schema);
}

/** A copy of what a form holds as JSON would carry it: members that are undefined are not there. */
export function plainValue(value: unknown): unknown {
  if (value === undefined) {
    return null;
  }
  return JSON.parse(JSON.stringify(value)) as unknown;
}

function target(root: unknown, ref: unknown): unknown {
  const pointer = typeof ref === 'string' ? ref.slice(ref.indexOf('#') + 1) : '';
  return pointer.split('/').slice(1).reduce(stepInto(root), root);
}

function stepInto(root: unknown) {
  return (node: unknown, part: string): unknown => {
    if (part === '$ref' && isObject(node)) {
      return target(root, node.$ref);
    }
    const key = decodeURIComponent(part).replaceAll('~1', '/').replaceAll('~0', '~');
    return isObject(node) || Array.isArray(node) ? (node as Record<string, unknown>)[key] : undefined;
  };
}

/** What the keyword at a place of the schema asks for; the place may lead through references. */
export function wantedAt(root: unknown, place: string): unknown {
  return place.split('/').slice(1).reduce(stepInto(root), root);
}
