import { Validator, type OutputUnit, type Schema } from '@cfworker/json-schema';
import {
  createErrorHandler,
  toErrorSchema,
  unwrapErrorHandler,
  validationDataMerge,
  type RJSFSchema,
  type RJSFValidationError,
  type ValidatorType,
} from '@rjsf/utils';
import { plainSchema, plainValue, ROOT_ID, wantedAt } from './plainSchema';
import { tellingErrors } from './tellingErrors';

type AnySchema = RJSFSchema | boolean;

/** One fault of a value, at a JSON pointer. */
export interface Fault {
  pointer: string;
  keyword: string;
  message: string;
  /** What the keyword asks for, such as the least length. */
  wanted: unknown;
}

interface Checker {
  run(value: unknown): OutputUnit[];
  root: unknown;
}

const DRAFT = '2019-09';
const checkers = new WeakMap<object, WeakMap<object, Checker>>();

/** The library writes bookkeeping into its schemas: each checker has copies of its own, which nobody else ever sees. */
function newChecker(schema: AnySchema, root: AnySchema): Checker {
  const validator = new Validator(plainSchema(schema) as Schema, DRAFT, false);
  const copy = plainSchema(root);
  validator.addSchema(copy as Schema, ROOT_ID);
  return {
    root: plainSchema(root),
    run: (value) => {
      const { valid, errors } = validator.validate(value);
      return valid ? [] : errors;
    },
  };
}

function checkerOf(schema: AnySchema, root: AnySchema): Checker {
  if (typeof schema === 'boolean' || typeof root === 'boolean') {
    return newChecker(schema, root);
  }
  const ofSchema = checkers.get(schema) ?? new WeakMap<object, Checker>();
  checkers.set(schema, ofSchema);
  const checker = ofSchema.get(root) ?? newChecker(schema, root);
  ofSchema.set(root, checker);
  return checker;
}

/** What is wrong with a value, told where it is; empty only when the value is valid. */
export function faultsOf(schema: AnySchema, value: unknown, root: AnySchema = schema): Fault[] {
  const checker = checkerOf(schema, root);
  return tellingErrors(checker.run(plainValue(value))).map((error) => faultOf(error, checker.root));
}

/** The member that is missing stands in the words of the library only. */
const MISSING: Record<string, RegExp> = {
  required: /required property "(.*)"\.$/s,
  dependentRequired: /does not have "(.*)"\.$/s,
};

function faultOf({ instanceLocation, keyword, keywordLocation, error }: OutputUnit, root: unknown): Fault {
  const missing = MISSING[keyword]?.exec(error)?.[1];
  const at = decodeURI(instanceLocation.replace(/^#/, ''));
  return {
    pointer: missing === undefined ? at : `${at}/${missing.replaceAll('~', '~0').replaceAll('/', '~1')}`,
    keyword: missing === undefined ? keyword : 'required',
    message: error,
    wanted: wantedAt(root, keywordLocation),
  };
}

/** The parts of a JSON pointer. */
export function segmentsOf(pointer: string): string[] {
  return pointer
    .split('/')
    .slice(1)
    .map((part) => part.replaceAll('~1', '/').replaceAll('~0', '~'));
}

function toRjsfError({ pointer, keyword, message }: Fault): RJSFValidationError {
  const property = segmentsOf(pointer)
    .map((part) => (/^\d+$/.test(part) ? `[${part}]` : `.${part}`))
    .join('');
  return { name: keyword, property, message, stack: message };
}

/** Interprets JSON Schema for the forms: nothing is compiled, so it runs under a policy without `unsafe-eval`. */
export const validator: ValidatorType = {
  isValid: (schema, value, root) => faultsOf(schema, value, root).length === 0,

  rawValidation: (schema, value) => ({ errors: faultsOf(schema, value) as never[] }),

  validateFormData(value, schema, customValidate, transformErrors, uiSchema) {
    const found = faultsOf(schema, value).map(toRjsfError);
    const errors = transformErrors ? transformErrors(found, uiSchema) : found;
    const errorSchema = toErrorSchema(errors);
    if (!customValidate) {
      return { errors, errorSchema };
    }
    const handler = customValidate(value, createErrorHandler(value), uiSchema, errorSchema);
    return validationDataMerge({ errors, errorSchema }, unwrapErrorHandler(handler));
  },
};
