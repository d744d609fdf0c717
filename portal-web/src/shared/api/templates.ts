import { useQuery } from '@tanstack/react-query';
import { callJson, pathOf } from './calls';
import { record, type Json } from './json';
import type { TemplateSummaryView, TemplateView } from './types';

interface TemplatePage {
  items: TemplateSummaryView[];
  nextPageToken?: string;
}

async function allTemplates(signal: AbortSignal): Promise<TemplateSummaryView[]> {
  const items: TemplateSummaryView[] = [];
  let pageToken: string | undefined;
  do {
    const page = await callJson<TemplatePage>('/templates', { signal, query: { pageToken } });
    items.push(...page.items);
    pageToken = page.nextPageToken;
  } while (pageToken !== undefined);
  return items;
}

/** All templates that the person may see, the most used ones first: there are tens, so one answer serves every filter. */
export function useTemplates() {
  return useQuery({ queryKey: ['templates'], queryFn: ({ signal }) => allTemplates(signal) });
}

/** A template with its pages and steps. */
export function useTemplate(name: string) {
  return useQuery({
    queryKey: ['template', name],
    queryFn: ({ signal }) => callJson<TemplateView>(pathOf('templates', name), { signal }),
  });
}

interface SecretField {
  key: string;
  title: string | undefined;
}

function fieldsOf(node: unknown, name: string): SecretField[] {
  if (Array.isArray(node)) {
    return node.flatMap((one) => fieldsOf(one, name));
  }
  const schema = record(node);
  const title = typeof schema.title === 'string' ? schema.title : undefined;
  const credentials = record(record(schema['ui:options']).requestUserCredentials);
  const own = schema['ui:field'] === 'Secret' ? [{ key: name, title }] : [];
  const asked = typeof credentials.secretsKey === 'string' ? [{ key: credentials.secretsKey, title }] : [];
  const nested = Object.entries(schema)
    .filter(([key]) => !key.startsWith('ui:'))
    .flatMap(([key, value]) => fieldsOf(value, key));
  return [...own, ...asked, ...nested];
}

function secretFields(pages: { schema: Json }[]): SecretField[] {
  return pages.flatMap(({ schema }) => fieldsOf(schema, ''));
}

/** The secrets that the fields of these pages ask for. */
export function secretKeysOfPages(pages: { schema: Json }[]): string[] {
  return [...new Set(secretFields(pages).map(({ key }) => key))];
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
  const fields = secretFields(template.pages);
  const keys = new Set([...Object.keys(properties), ...fields.map(({ key }) => key)]);
  return [...keys].map((key) => {
    const { title } = record(properties[key]);
    const ofField = fields.find((field) => field.key === key)?.title;
    return {
      key,
      title: typeof title === 'string' ? title : (ofField ?? key),
      required: required.includes(key),
    };
  });
}
