import TextField, { type TextFieldProps } from '@mui/material/TextField';
import { t, type MessageKey } from '@/shared/i18n/translate';

export type DraftFieldProps = Omit<TextFieldProps, 'error' | 'helperText' | 'onChange'> & {
  problem: MessageKey | undefined;
  hint?: string;
  onText: (text: string) => void;
};

/** A field that shows its problem where otherwise its hint stands. */
export function DraftField({ problem, hint, onText, ...field }: DraftFieldProps) {
  return (
    <TextField
      {...field}
      error={problem !== undefined}
      helperText={problem === undefined ? hint : t(problem)}
      onChange={(event) => onText(event.target.value)}
    />
  );
}
