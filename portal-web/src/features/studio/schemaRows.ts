import { isObject, type Json } from '@/shared/api/json';

/** One member of a JSON Schema as a line of a table. */
export interface SchemaRow {
  /** Its path, "input.values". */
  name: string;
  level: number;
  type: string;
  required: boolean;
  description: string;
}

const MOST_LEVELS = 4;

function typeOf(schema: Json): string {
  if (Array.isArray(schema.enum)) {
    return schema.enum.map(String).join(' | ');
  }
  if (schema.type === 'array' && isObject(schema.items)) {
    return `${typeOf(schema.items)}[]`;
  }
  const choices = [schema.oneOf, schema.anyOf].find(Array.isArray);
  if (schema.type === undefined && choices !== undefined) {
    return choices.filter(isObject).map(typeOf).join(' | ');
  }
  return schema.type === undefined ? 'any' : [schema.type].flat().join(' | ');
}

/** The members of an object schema, nested ones below their own. */
export function schemaRows(schema: Json, parent = '', level = 0): SchemaRow[] {
  const { properties } = schema;
  if (!isObject(properties) || level > MOST_LEVELS) {
    return [];
  }
  const required = [schema.required ?? []].flat();
  return Object.entries(properties).flatMap(([key, value]) => {
    const member = isObject(value) ? value : {};
    const name = parent === '' ? key : `${parent}.${key}`;
    const nested = isObject(member.items) ? member.items : member;
    const row = {
      name,
      level,
      type: typeOf(member),
      required: required.includes(key),
      description: [member.title, member.description].filter((one) => typeof one === 'string').join(': '),
    };
    return [row, ...schemaRows(nested, name, level + 1)];
  });
}
