import { useQuery } from '@tanstack/react-query';
import { callJson, pathOf } from './calls';
import type { JsonSchema, TemplateView } from './scaffolderTypes';

/** A template with its pages and steps. */
export function useTemplate(name: string) {
  return useQuery({
    queryKey: ['template', name],
    queryFn: ({ signal }) => callJson<TemplateView>(pathOf('templates', name), { signal }),
  });
}

function record(value: unknown): Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
    ? (value as Record<string, unknown>)
    : {};
}

function keysOfFields(node: unknown, name: string): string[] {
  if (Array.isArray(node)) {
    return node.flatMap((one) => keysOfFields(one, name));
  }
  const schema = record(node);
  const options = record(schema['ui:options']);
  const credentials = record(options.requestUserCredentials);
  const own = schema['ui:field'] === 'Secret' ? [name] : [];
  const asked = typeof credentials.secretsKey === 'string' ? [credentials.secretsKey] : [];
  const nested = Object.entries(schema)
    .filter(([key]) => !key.startsWith('ui:'))
    .flatMap(([key, value]) => keysOfFields(value, key));
  return [...own, ...asked, ...nested];
}

/** The secrets that the fields of these pages ask for. */
export function secretKeysOfPages(pages: { schema: JsonSchema }[]): string[] {
  return [...new Set(pages.flatMap(({ schema }) => keysOfFields(schema, '')))];
}

export interface WantedSecret {
  key: string;
  title: string;
  required: boolean;
}

/** The secrets that a run of the template may need; they are never kept, so each run and each retry asks for them. */
export function wantedSecrets(template: Pick<TemplateView, 'pages' | 'secretsSchema'>): WantedSecret[] {
  const properties = record(template.secretsSchema?.properties);
  const required = [template.secretsSchema?.required ?? []].flat();
  const keys = new Set([...Object.keys(properties), ...secretKeysOfPages(template.pages)]);
  return [...keys].map((key) => {
    const { title } = record(properties[key]);
    return { key, title: typeof title === 'string' ? title : key, required: required.includes(key) };
  });
}
