import MenuItem from '@mui/material/MenuItem';
import TextField from '@mui/material/TextField';
import type { FieldProps } from '@rjsf/utils';
import { useMe } from '@/shared/api/me';
import { t } from '@/shared/i18n/translate';
import ui from '@/shared/ui/ui.module.css';
import { describedBy, labelOf, settingOf } from '../formContext';

/** What the text fields of our own have in common. */
function common(props: FieldProps) {
  const id = props.fieldPathId.$id;
  return {
    id,
    label: labelOf(props),
    required: props.required,
    disabled: props.disabled === true || props.readonly === true,
    error: (props.rawErrors?.length ?? 0) > 0,
    onBlur: () => props.onBlur(id, props.formData),
    slotProps: { htmlInput: { 'aria-describedby': describedBy(id), spellCheck: false } },
  };
}

const textOf = (value: unknown) => (typeof value === 'string' ? value : '');

/** The name of an entity; its form is checked as a pattern. */
export function EntityNamePicker(props: FieldProps) {
  return (
    <TextField
      {...common(props)}
      value={textOf(props.formData)}
      onChange={({ target: { value } }) =>
        props.onChange(value === '' ? undefined : value, props.fieldPathId.path)
      }
    />
  );
}

/** A secret goes to the secrets of the run; among the values stands only a mask of its length. */
export function Secret(props: FieldProps) {
  const { secrets, onSecret } = settingOf(props);
  return (
    <>
      <TextField
        {...common(props)}
        type="password"
        autoComplete="new-password"
        value={secrets[props.name] ?? ''}
        onChange={({ target: { value } }) => {
          onSecret(props.name, value);
          props.onChange(value === '' ? undefined : '*'.repeat(value.length), props.fieldPathId.path);
        }}
      />
      <p className={ui.meta}>{t('form.secretHint')}</p>
    </>
  );
}

/** One of the caller's own domains. */
export function DomainPicker(props: FieldProps) {
  const { data: me } = useMe();
  const domains = me?.domains ?? [];
  const value = textOf(props.formData);
  const known = domains.some(({ name }) => name === value) || value === '';
  return (
    <>
      <TextField
        {...common(props)}
        select
        value={value}
        slotProps={{
          select: { SelectDisplayProps: { 'aria-describedby': describedBy(props.fieldPathId.$id) } },
        }}
        onChange={({ target }) => props.onChange(target.value || undefined, props.fieldPathId.path)}
      >
        {domains.map(({ name }) => (
          <MenuItem key={name} value={name}>
            {name}
          </MenuItem>
        ))}
        {!known && <MenuItem value={value}>{value}</MenuItem>}
      </TextField>
      <p className={ui.meta}>{t(me && domains.length === 0 ? 'form.noDomains' : 'form.ownDomains')}</p>
    </>
  );
}
