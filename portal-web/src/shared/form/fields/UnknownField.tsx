import type { FieldProps } from '@rjsf/utils';
import { t } from '@/shared/i18n/translate';
import { Notice } from '@/shared/ui/Notice';
import { optionsOf } from '../formContext';

/** Stands where a template asks for a field this portal does not have: it says so and takes the plain value. */
export function UnknownField(props: FieldProps) {
  const { SchemaField } = props.registry.fields;
  const { 'ui:field': replaced, 'ui:unknown': name, ...plain } = props.uiSchema ?? {};
  return (
    <>
      <Notice
        tone="warning"
        title={t('form.unknown', { name: String(name ?? optionsOf(props).unknown ?? replaced) })}
      >
        <p>{t('form.unknownText')}</p>
      </Notice>
      {SchemaField && <SchemaField {...props} uiSchema={plain} />}
    </>
  );
}
