import Ajv from 'ajv';
import Ajv2019 from 'ajv/dist/2019';
import addFormats from 'ajv-formats';
import type { RJSFSchema } from '@rjsf/utils';
import { expect, it } from 'vitest';
import { faultsOf, validator } from './validator';
import { randomValue, seeded, SCHEMAS } from '@tests/validatorSamples';

const INPUTS = 300;

function reference(schema: RJSFSchema): (value: unknown) => boolean {
  const usesNewer = /"(dependentRequired|dependentSchemas|unevaluatedProperties|\$defs)"/.test(
    JSON.stringify(schema),
  );
  const ajv = new (usesNewer ? Ajv2019 : Ajv)({ strict: false, allErrors: true });
  addFormats(ajv);
  return ajv.compile(schema) as (value: unknown) => boolean;
}

it('comes to the verdict of Ajv on every schema and every input', { timeout: 180_000 }, () => {
  const differences: string[] = [];
  let valid = 0;
  let cases = 0;
  for (const [name, schema] of Object.entries(SCHEMAS)) {
    const agrees = reference(schema);
    const random = seeded(name);
    const before = JSON.stringify(schema);
    for (let index = 0; index < INPUTS; index += 1) {
      const value = randomValue(schema, random);
      const expected = agrees(structuredClone(value));
      const faults = faultsOf(schema, value);
      cases += 1;
      valid += expected ? 1 : 0;
      if (expected !== (faults.length === 0)) {
        differences.push(`${name}: ${JSON.stringify(value)} is ${expected ? 'valid' : 'invalid'} for Ajv`);
      }
    }
    expect(JSON.stringify(schema)).toBe(before);
  }
  expect(differences).toEqual([]);
  expect(cases).toBe(Object.keys(SCHEMAS).length * INPUTS);
  // Inputs that are all valid, or all invalid, would prove nothing.
  expect(valid / cases).toBeGreaterThan(0.2);
  expect(valid / cases).toBeLessThan(0.8);
});

it('checks a part of a schema whose references lead into the whole', () => {
  const root: RJSFSchema = {
    definitions: {
      name: { type: 'string', minLength: 3, $ref: '#/definitions/word' },
      word: { pattern: '^a' },
    },
    properties: { name: { $ref: '#/definitions/name' } },
  };
  const part: RJSFSchema = { properties: { name: { $ref: '#/definitions/name' } } };
  expect(validator.isValid(part, { name: 'abc' }, root)).toBe(true);
  expect(validator.isValid(part, { name: 'ab' }, root)).toBe(false);
  expect(validator.isValid(part, { name: 'xyz' }, root)).toBe(false);
  expect(faultsOf(root, { name: 'ab' })).toEqual([
    expect.objectContaining({ pointer: '/name', keyword: 'minLength', wanted: 3 }),
  ]);
});

it('never lets a failure without inner errors pass', () => {
  expect(faultsOf({ not: { required: ['a'] } }, { a: 1 })).toHaveLength(1);
  expect(faultsOf({ oneOf: [{ type: 'number' }, { minimum: 1 }] }, 5)).toHaveLength(1);
  expect(faultsOf(false, 1)).toHaveLength(1);
  expect(faultsOf({ properties: { a: { not: {} }, b: { type: 'string' } } }, { a: 1, b: 1 })).toHaveLength(2);
});

it('does not take a faulty schema for a faulty value', () => {
  expect(() => faultsOf({ $ref: '#/definitions/missing' }, {})).toThrow(/missing/);
  expect(() => faultsOf({ type: 'string', pattern: '(' }, 'a')).toThrow(SyntaxError);
});

it('leaves its schemas as they were, so that a second check comes to the same verdict', () => {
  const schema: RJSFSchema = Object.freeze({
    properties: { a: Object.freeze({ $ref: '#/definitions/a' }) },
    definitions: { a: { type: 'string' } },
  });
  expect(faultsOf(schema, { a: 'x' })).toEqual([]);
  expect(faultsOf(schema, { a: 1 })).toHaveLength(1);
  expect(faultsOf(schema, { a: 'x' })).toEqual([]);
});

it('tells of a choice only the way that was meant, and nothing of what holds the fault', () => {
  const schema: RJSFSchema = {
    properties: { kind: { enum: ['a', 'b'] } },
    dependencies: {
      kind: {
        oneOf: [
          { properties: { kind: { const: 'a' }, size: { type: 'integer' } }, required: ['size'] },
          {
            properties: { kind: { const: 'b' }, colour: { type: 'string', minLength: 2 } },
            required: ['colour'],
          },
        ],
      },
    },
  };
  expect(faultsOf(schema, { kind: 'b', colour: 'x' })).toEqual([
    expect.objectContaining({ pointer: '/colour', keyword: 'minLength' }),
  ]);
  expect(faultsOf(schema, { kind: 'b' })).toEqual([
    expect.objectContaining({ pointer: '/colour', keyword: 'required' }),
  ]);
});

it('points at members with slashes, and at what may not be there', () => {
  expect(faultsOf({ required: ['a/b'] }, {})).toEqual([expect.objectContaining({ pointer: '/a~1b' })]);
  expect(faultsOf({ additionalProperties: false, properties: { a: {} } }, { a: 1, b: 2 })).toEqual([
    expect.objectContaining({ pointer: '/b', keyword: 'false' }),
  ]);
});

it('takes a member that is undefined for one that is not there', () => {
  expect(faultsOf({ properties: { a: { type: 'string' } } }, { a: undefined })).toEqual([]);
  expect(faultsOf({ required: ['a'] }, { a: undefined })).toHaveLength(1);
});
