import TextField from '@mui/material/TextField';
import { examplesId, getInputProps, type BaseInputTemplateProps, type WidgetProps } from '@rjsf/utils';
import { describedBy } from '../formContext';
import styles from './form.module.css';

const KEEPS_ITS_FORMAT = ['date', 'datetime-local', 'time', 'color'];

const USUAL_ROWS = 4;

function rowsOf(rows: unknown): number {
  const count = Number(rows);
  return Number.isInteger(count) && count > 0 ? count : USUAL_ROWS;
}

/** A line of text, several lines, a number, a date: described by what stands under it. */
export function DenseInput(props: BaseInputTemplateProps) {
  const { id, label, hideLabel, value, schema, type, options, rawErrors = [] } = props;
  const { step, min, max, type: inputType } = getInputProps(schema, type, options);
  const examples = Array.isArray(schema.examples) ? schema.examples : [];
  const shrink = KEEPS_ITS_FORMAT.includes(inputType) ? { shrink: true } : {};
  return (
    <>
      <TextField
        id={id}
        type={props.multiline === true ? undefined : inputType}
        multiline={props.multiline === true}
        rows={props.multiline === true ? rowsOf(options.rows) : undefined}
        label={hideLabel === true ? undefined : label}
        placeholder={props.placeholder}
        required={props.required}
        disabled={props.disabled === true || props.readonly === true}
        autoFocus={props.autofocus}
        autoComplete={typeof options.autocomplete === 'string' ? options.autocomplete : 'off'}
        error={rawErrors.length > 0}
        value={value ?? ''}
        onChange={({ target }) => props.onChange(target.value === '' ? options.emptyValue : target.value)}
        onBlur={({ target }) => props.onBlur(id, target.value)}
        onFocus={({ target }) => props.onFocus(id, target.value)}
        slotProps={{
          inputLabel: shrink,
          htmlInput: {
            step,
            min,
            max,
            list: examples.length > 0 ? examplesId(id) : undefined,
            'aria-label': hideLabel === true ? label : undefined,
            'aria-describedby': describedBy(id),
          },
        }}
      />
      {examples.length > 0 && (
        <datalist id={examplesId(id)}>
          {examples.map((example) => (
            <option key={String(example)} value={String(example)} />
          ))}
        </datalist>
      )}
    </>
  );
}

/** Yes or no, its words beside it. */
export function DenseCheckbox({ id, label, value, onChange, onBlur, ...props }: WidgetProps) {
  return (
    <label className={styles.check}>
      <input
        id={id}
        type="checkbox"
        checked={value === true}
        disabled={props.disabled === true || props.readonly === true}
        aria-describedby={describedBy(id)}
        onChange={(event) => onChange(event.target.checked)}
        onBlur={() => onBlur(id, value)}
      />
      {label}
    </label>
  );
}
