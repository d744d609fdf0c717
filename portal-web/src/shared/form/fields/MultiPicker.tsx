import Autocomplete from '@mui/material/Autocomplete';
import TextField from '@mui/material/TextField';
import { describedBy } from '../formContext';
import { asChoice, shared, valueOf, type Choice, type CommonProps } from './pickerList';

export interface MultiPickerProps extends CommonProps {
  values: string[];
  onValues: (values: string[]) => void;
}

/** Several of many. */
export function MultiPicker(props: MultiPickerProps) {
  const { values, onValues, onText, free } = props;
  return (
    <Autocomplete<Choice, true, false, boolean>
      {...shared(props)}
      multiple
      freeSolo={free}
      disableCloseOnSelect
      value={values.map(asChoice(props.choices))}
      onInputChange={(_, text) => onText?.(text)}
      onChange={(_, chosen) => onValues([...new Set(chosen.map(valueOf))])}
      renderInput={(input) => (
        <TextField
          {...input}
          label={props.label}
          required={props.required}
          error={props.invalid}
          placeholder={props.placeholder}
          slotProps={{
            ...input.slotProps,
            // What is chosen stands beside the input: the browser must not ask for more.
            htmlInput: {
              ...input.slotProps.htmlInput,
              required: false,
              'aria-describedby': describedBy(props.id),
            },
          }}
        />
      )}
    />
  );
}
