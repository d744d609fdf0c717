import type { FieldProps } from '@rjsf/utils';
import { labelOf } from '../formContext';

/** What a picker takes over from the field it stands for. */
export function commonOf(props: FieldProps) {
  const id = props.fieldPathId.$id;
  return {
    id,
    label: labelOf(props),
    required: props.required === true,
    disabled: props.disabled === true || props.readonly === true,
    invalid: (props.rawErrors?.length ?? 0) > 0,
    onBlur: () => props.onBlur(id, props.formData),
  };
}
