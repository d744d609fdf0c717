import { expect, it } from 'vitest';
import { splitSchema } from './splitSchema';

const split = (page: Record<string, unknown>) =>
  splitSchema(page, new Set(['OwnerPicker', 'Secret', 'EntityNamePicker']));

it('parts looks from rules wherever they stand', () => {
  const { schema, uiSchema } = split({
    'ui:order': ['a', '*'],
    properties: {
      a: { type: 'string', 'ui:field': 'OwnerPicker', 'ui:options': { catalogFilter: { kind: 'Group' } } },
      list: { type: 'array', items: { type: 'string', 'ui:widget': 'textarea' } },
      named: { $ref: '#/definitions/named' },
    },
    definitions: { named: { type: 'object', properties: { x: { type: 'string', 'ui:help': 'Help' } } } },
    dependencies: { a: { oneOf: [{ properties: { b: { type: 'string', 'ui:widget': 'password' } } }] } },
    if: { required: ['a'] },
    then: { properties: { c: { type: 'string', 'ui:autofocus': true } } },
  });
  expect(JSON.stringify(schema)).not.toContain('ui:');
  expect(schema.dependencies).toEqual({ a: { oneOf: [{ properties: { b: { type: 'string' } } }] } });
  expect(uiSchema).toEqual({
    'ui:order': ['a', '*'],
    a: { 'ui:field': 'OwnerPicker', 'ui:options': { catalogFilter: { kind: 'Group' } } },
    list: { items: { 'ui:widget': 'textarea' } },
    named: { x: { 'ui:help': 'Help' } },
    b: { 'ui:widget': 'password' },
    c: { 'ui:autofocus': true },
  });
});

it('names fields and widgets that the form does not have, and widgets of another type', () => {
  const { uiSchema } = split({
    properties: {
      a: { type: 'string', 'ui:field': 'ShinyPicker' },
      b: { type: 'string', 'ui:widget': 'shiny' },
      c: { type: 'boolean', 'ui:widget': 'textarea' },
    },
  });
  expect(uiSchema.a).toEqual({ 'ui:field': 'UnknownField', 'ui:unknown': 'ShinyPicker' });
  expect(uiSchema.b).toEqual({ 'ui:field': 'UnknownField', 'ui:unknown': 'ui:widget shiny' });
  expect(uiSchema.c).toEqual({ 'ui:field': 'UnknownField', 'ui:unknown': 'ui:widget textarea' });
});

it('holds the name of an entity to the form that names have', () => {
  const { schema } = split({ properties: { a: { type: 'string', 'ui:field': 'EntityNamePicker' } } });
  const { pattern = '' } = schema.properties?.a as { pattern?: string };
  expect(['a', 'my-name_1.x', `a${'b'.repeat(62)}`].every((name) => new RegExp(pattern).test(name))).toBe(
    true,
  );
  expect(['', '-a', 'a b', `a${'b'.repeat(63)}`].some((name) => new RegExp(pattern).test(name))).toBe(false);
});

it('does not go round in a schema that refers to itself', () => {
  const tree = { type: 'object', properties: { next: { $ref: '#/definitions/tree' } } };
  expect(() =>
    split({ definitions: { tree }, properties: { tree: { $ref: '#/definitions/tree' } } }),
  ).not.toThrow();
});
