import TextField from '@mui/material/TextField';
import type { Path } from './draftStore';
import { useDraft } from './useDraft';

export interface FieldProps {
  path: Path;
  label: string;
  multiline?: boolean;
  /** Numbers are written as numbers, not as text. */
  numeric?: boolean;
}

function asNumber(text: string): string | number {
  return /^-?\d+(\.\d+)?$/.test(text) ? Number(text) : text;
}

/** One value of the document; emptied, its key leaves the document. */
export function Field({ path, label, multiline = false, numeric = false }: FieldProps) {
  const store = useDraft();
  return (
    <TextField
      label={label}
      multiline={multiline}
      minRows={multiline ? 2 : undefined}
      value={store.textAt(path)}
      onChange={({ target: { value } }) =>
        store.set(path, value === '' ? undefined : numeric ? asNumber(value) : value)
      }
    />
  );
}
