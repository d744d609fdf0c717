import type { FieldProps } from '@rjsf/utils';
import { optionsOf, texts } from '../formContext';
import { commonOf } from './commonProps';
import { Picker } from './latePickers';

/** An owner on the host of a repository: one of those that the template allows, else any. */
export function RepoOwnerPicker(field: FieldProps) {
  const { allowedOwners, excludedOwners } = optionsOf(field);
  const excluded = new Set(texts(excludedOwners));
  const owners = texts(allowedOwners).filter((owner) => !excluded.has(owner));
  return (
    <Picker
      {...commonOf(field)}
      choices={owners.map((owner) => ({ value: owner, title: owner }))}
      loading={false}
      free={owners.length === 0}
      value={texts(field.formData)[0]}
      onValue={(value) => field.onChange(value, field.fieldPathId.path)}
    />
  );
}
