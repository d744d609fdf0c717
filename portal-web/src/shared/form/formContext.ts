import type { FieldProps } from '@rjsf/utils';
import type { Json } from '@/shared/api/json';

/** What the fields of a form share besides their values. */
export interface FormSetting {
  /** The values of all pages. */
  values: Json;
  secrets: Record<string, string>;
  onSecret: (key: string, value: string) => void;
}

export function settingOf({ registry }: Pick<FieldProps, 'registry'>): FormSetting {
  return registry.formContext as FormSetting;
}

/** The options of a field: those under `ui:options` and those written as `ui:<option>`. */
export function optionsOf({ uiSchema }: Pick<FieldProps, 'uiSchema'>): Json {
  const direct = Object.entries(uiSchema ?? {})
    .filter(([key]) => key.startsWith('ui:') && key !== 'ui:options')
    .map(([key, value]) => [key.slice(3), value]);
  const { 'ui:options': options } = uiSchema ?? {};
  return { ...Object.fromEntries(direct), ...(options as Json | undefined) };
}

/** The label of a field: its title, else its name. */
export function labelOf({
  schema,
  uiSchema,
  name,
}: Pick<FieldProps, 'schema' | 'uiSchema' | 'name'>): string {
  const title: unknown = uiSchema?.['ui:title'] ?? schema.title;
  return typeof title === 'string' && title !== '' ? title : name;
}

/** Which texts describe the element of a field. */
export function describedBy(id: string): string {
  return `${id}__error ${id}__description ${id}__help`;
}

export function texts(value: unknown): string[] {
  return [value].flat().filter((one): one is string => typeof one === 'string');
}
