import type { FieldProps } from '@rjsf/utils';
import { useSettled } from '@/shared/ui/useSettled';
import { productOf } from '../branchSource';
import { settingOf, texts } from '../formContext';
import { useBranches } from '../useBranches';
import { commonOf } from './commonProps';
import { Picker } from './latePickers';

/** A branch: those of a repository on the portal's own Git host are offered, any other may be entered. */
export function RepoBranchPicker(field: FieldProps) {
  const product = useSettled(productOf(settingOf(field).values, window.location.host));
  const { data: branches = [], isLoading } = useBranches(product);
  return (
    <Picker
      {...commonOf(field)}
      choices={branches.map((branch) => ({ value: branch, title: branch }))}
      loading={isLoading}
      free
      value={texts(field.formData)[0]}
      onValue={(value) => field.onChange(value, field.fieldPathId.path)}
    />
  );
}
