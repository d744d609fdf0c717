import type { RJSFSchema } from '@rjsf/utils';

const column: RJSFSchema = {
  type: 'object',
  required: ['name', 'type'],
  properties: {
    name: { type: 'string', pattern: '^[a-z][a-z0-9_]*$' },
    type: { enum: ['string', 'integer', 'number', 'boolean', 'date', 'timestamp'] },
    primaryKey: { type: 'boolean' },
    allowed: { type: 'array', items: { type: 'string' }, uniqueItems: true },
    minimum: { type: 'number' },
  },
  additionalProperties: false,
};

const samples = {
  basics: {
    type: 'object',
    required: ['name', 'owner'],
    properties: {
      name: { type: 'string', pattern: '^[a-z][a-z0-9-]*$', maxLength: 8, 'ui:autofocus': true },
      owner: { type: 'string', 'ui:field': 'OwnerPicker', 'ui:options': { id: { $ref: 'no' } } },
      title: { type: 'string', minLength: 2 },
      count: { type: 'integer', minimum: 1, maximum: 4 },
    },
  },
  columns: {
    type: 'object',
    properties: { columns: { type: 'array', minItems: 1, maxItems: 3, items: column } },
  },
  dependencyLists: {
    type: 'object',
    properties: { card: { type: 'number' }, address: { type: 'string' } },
    dependencies: { card: ['address'] },
  },
  dependencySchemas: {
    type: 'object',
    properties: { kind: { enum: ['batch', 'stream'] } },
    dependencies: {
      kind: {
        oneOf: [
          { properties: { kind: { enum: ['batch'] }, schedule: { type: 'string', minLength: 1 } } },
          { required: ['topic'], properties: { kind: { enum: ['stream'] }, topic: { type: 'string' } } },
        ],
      },
    },
  },
  conditional: {
    type: 'object',
    properties: { personal: { type: 'boolean' }, reason: { type: 'string' }, days: { type: 'integer' } },
    if: { properties: { personal: { const: true } }, required: ['personal'] },
    then: { required: ['reason'] },
    else: { properties: { days: { maximum: 10 } } },
  },
  allOf: {
    allOf: [
      { properties: { a: { type: 'integer' } } },
      { if: { required: ['a'] }, then: { properties: { b: { type: 'string' } }, required: ['b'] } },
    ],
  },
  anyOf: {
    properties: {
      value: {
        anyOf: [
          { type: 'integer', minimum: 3 },
          { type: 'string', maxLength: 3 },
        ],
      },
    },
  },
  oneOf: { properties: { value: { oneOf: [{ type: 'integer' }, { minimum: 2 }, { const: 'x' }] } } },
  not: {
    properties: { name: { type: 'string', not: { enum: ['admin', 'root'] } } },
    not: { required: ['a', 'b'] },
  },
  references: {
    definitions: {
      name: { type: 'string', minLength: 1, maxLength: 5 },
      tree: {
        type: 'object',
        properties: { name: { $ref: '#/definitions/name' }, next: { $ref: '#/definitions/tree' } },
        required: ['name'],
      },
    },
    properties: { tree: { $ref: '#/definitions/tree' }, name: { $ref: '#/definitions/name', maxLength: 3 } },
  },
  arrays: {
    properties: {
      tags: { type: 'array', uniqueItems: true, items: { type: 'string' } },
      pair: { type: 'array', items: [{ type: 'string' }, { type: 'integer' }], additionalItems: false },
      found: { type: 'array', contains: { const: 1 } },
    },
  },
  objects: {
    minProperties: 1,
    maxProperties: 3,
    propertyNames: { pattern: '^[a-z]+$' },
    patternProperties: { '^x': { type: 'integer' } },
    additionalProperties: { type: ['string', 'null'] },
  },
  numbers: {
    properties: {
      step: { type: 'number', multipleOf: 0.5 },
      open: { type: 'number', exclusiveMinimum: 0, exclusiveMaximum: 3 },
      either: { type: ['integer', 'boolean', 'null'] },
    },
  },
  formats: {
    properties: { day: { type: 'string', format: 'date' }, mail: { type: 'string', format: 'email' } },
  },
  constants: { properties: { fixed: { const: { a: [1, 2] } }, choice: { enum: [1, '1', null, [1]] } } },
  newer: {
    $defs: { word: { type: 'string' } },
    type: 'object',
    properties: { a: { $ref: '#/$defs/word' }, b: { type: 'integer' } },
    dependentRequired: { a: ['b'] },
    dependentSchemas: { b: { properties: { c: { type: 'string' } } } },
  },
};

/** Schemas with every keyword that templates use, each at least once. */
export const SCHEMAS = samples as unknown as Record<string, RJSFSchema>;

export type Random = () => number;

/** A generator of numbers that gives the same ones for the same text (mulberry32). */
export function seeded(text: string): Random {
  let state = [...text].reduce((sum, char) => Math.imul(sum ^ char.charCodeAt(0), 16_777_619), 2_166_136_261);
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

const SCALARS = [
  '',
  'a',
  'abc',
  'ab-c',
  'Abc',
  'x1',
  'admin',
  'batch',
  'stream',
  'string',
  'integer',
  '2026-02-28',
  '2026-02-30',
  'anna@example.org',
  'anna@',
  0,
  1,
  2,
  3,
  5,
  -1,
  0.5,
  2.25,
  true,
  false,
  null,
  'x',
  'root',
  '1',
];
const NAMES = ['a', 'b', 'c', 'x', 'xy', 'A', 'name'];

function pick<T>(list: readonly T[], random: Random): T {
  return list[Math.floor(random() * list.length)] as T;
}

function names(schema: RJSFSchema): string[] {
  const parts = [schema.then, schema.else, schema.if, ...(schema.allOf ?? []), ...(schema.oneOf ?? [])];
  const nested = [
    ...parts,
    ...Object.values(schema.dependencies ?? {}),
    ...Object.values(schema.dependentSchemas ?? {}),
  ];
  return [
    ...Object.keys(schema.properties ?? {}),
    ...(schema.required ?? []),
    ...nested.flatMap((one) =>
      typeof one === 'object' && !Array.isArray(one) ? names(one as RJSFSchema) : [],
    ),
  ];
}

function ofType(schema: RJSFSchema, random: Random, root: RJSFSchema, depth: number): unknown {
  switch ([schema.type].flat()[0]) {
    case 'string':
      return pick(
        SCALARS.filter((one) => typeof one === 'string'),
        random,
      );
    case 'integer':
    case 'number':
      return pick(
        SCALARS.filter((one) => typeof one === 'number'),
        random,
      );
    case 'boolean':
      return random() < 0.5;
    case 'array':
      return anArray(schema, random, root, depth);
    default:
      return pick(SCALARS, random);
  }
}

function anArray(schema: RJSFSchema, random: Random, root: RJSFSchema, depth: number): unknown[] {
  const items = [schema.items].flat() as RJSFSchema[];
  return Array.from({ length: Math.floor(random() * 4) }, (_, index) =>
    randomValue(items[Math.min(index, items.length - 1)] ?? {}, random, root, depth + 1),
  );
}

/** A value that fits the schema often, and fails it in some way about as often. */
export function randomValue(schema: RJSFSchema, random: Random, root = schema, depth = 0): unknown {
  if (random() < 0.06 || depth > 4) {
    return pick(SCALARS, random);
  }
  if (typeof schema.$ref === 'string') {
    const [, where = '', name = ''] = schema.$ref.split('/');
    return randomValue((root[where] as Record<string, RJSFSchema>)[name] ?? {}, random, root, depth + 1);
  }
  if (schema.enum !== undefined || schema.const !== undefined) {
    return random() < 0.85 ? pick(schema.enum ?? [schema.const], random) : pick(SCALARS, random);
  }
  const own = names(schema);
  if (schema.type === 'object' || own.length > 0 || depth === 0) {
    const entries = [...new Set(own)]
      .filter(() => random() < 0.75)
      .map((name) => {
        const part = schema.properties?.[name];
        return [name, randomValue(typeof part === 'object' ? part : {}, random, root, depth + 1)] as const;
      });
    const extra =
      own.length === 0 || random() < 0.08 ? [[pick(NAMES, random), pick(SCALARS, random)] as const] : [];
    const more =
      own.length === 0 && random() < 0.5 ? [[pick(NAMES, random), pick(SCALARS, random)] as const] : [];
    return Object.fromEntries([...entries, ...extra, ...more]);
  }
  return random() < 0.8 ? ofType(schema, random, root, depth) : pick(SCALARS, random);
}
