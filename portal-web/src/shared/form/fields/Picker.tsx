import Autocomplete from '@mui/material/Autocomplete';
import TextField from '@mui/material/TextField';
import { useState } from 'react';
import { describedBy } from '../formContext';
import { asChoice, shared, valueOf, type Choice, type CommonProps } from './pickerList';

export interface PickerProps extends CommonProps {
  value: string | undefined;
  onValue: (value: string | undefined) => void;
}

/** One of many, found by typing. */
export function Picker(props: PickerProps) {
  const { value, onValue, onText, free } = props;
  const [typed, setTyped] = useState<string>();
  const selected = value === undefined || value === '' ? null : asChoice(props.choices)(value);
  return (
    <Autocomplete<Choice, false, false, boolean>
      {...shared(props)}
      freeSolo={free}
      value={selected}
      inputValue={typed ?? selected?.title ?? ''}
      onInputChange={(_, text, reason) => {
        setTyped(reason === 'input' ? text : undefined);
        onText?.(reason === 'input' ? text : '');
      }}
      onChange={(_, chosen: Choice | string | null) => {
        setTyped(undefined);
        onValue(chosen === null ? undefined : valueOf(chosen));
      }}
      onBlur={() => {
        if (free && typed !== undefined) {
          onValue(typed.trim() === '' ? undefined : typed.trim());
        }
        setTyped(undefined);
        props.onBlur();
      }}
      renderInput={(input) => (
        <TextField
          {...input}
          label={props.label}
          required={props.required}
          error={props.invalid}
          placeholder={props.placeholder}
          slotProps={{
            ...input.slotProps,
            htmlInput: { ...input.slotProps.htmlInput, 'aria-describedby': describedBy(props.id) },
          }}
        />
      )}
    />
  );
}
