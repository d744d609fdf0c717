import TextField from '@mui/material/TextField';
import { lazy, Suspense } from 'react';
import type { MultiPickerProps } from './MultiPicker';
import type { PickerProps } from './Picker';
import { asChoice, type CommonProps } from './pickerList';

const LazyPicker = lazy(() => import('./Picker').then((module) => ({ default: module.Picker })));
const LazyMultiPicker = lazy(() =>
  import('./MultiPicker').then((module) => ({ default: module.MultiPicker })),
);

/** Keeps the place of a picker: as high, with the same label and value. */
function Place({ of, values }: { of: CommonProps; values: string[] }) {
  const text = values.map((value) => asChoice(of.choices)(value).title).join(', ');
  return (
    <TextField
      label={of.label}
      required={of.required}
      error={of.invalid}
      disabled={of.disabled}
      value={text}
      slotProps={{ htmlInput: { readOnly: true } }}
    />
  );
}

/** One of many; the form is drawn before the pickers, the heaviest of its fields, are loaded. */
export function Picker(props: PickerProps) {
  return (
    <Suspense fallback={<Place of={props} values={props.value === undefined ? [] : [props.value]} />}>
      <LazyPicker {...props} />
    </Suspense>
  );
}

/** Several of many, loaded likewise. */
export function MultiPicker(props: MultiPickerProps) {
  return (
    <Suspense fallback={<Place of={props} values={props.values} />}>
      <LazyMultiPicker {...props} />
    </Suspense>
  );
}
