import RemoveIcon from '@mui/icons-material/DeleteOutlined';
import IconButton from '@mui/material/IconButton';
import { useFileWidgetProps, type WidgetProps } from '@rjsf/utils';
import { t } from '@/shared/i18n/translate';
import { describedBy } from '../formContext';
import styles from './form.module.css';

/** A file, or several, read into the value as data URLs. */
export function FileInput({
  id,
  label,
  value,
  multiple,
  required,
  options,
  onChange,
  ...props
}: WidgetProps) {
  const { filesInfo, handleChange, handleRemove } = useFileWidgetProps(
    value as string | string[] | undefined,
    onChange,
    multiple,
  );
  const missing = required === true && filesInfo.length === 0;
  return (
    <div className={styles.file}>
      <label htmlFor={id}>
        {label}
        {required === true && ' *'}
      </label>
      <input
        id={id}
        type="file"
        multiple={multiple === true}
        required={missing}
        disabled={props.disabled === true || props.readonly === true}
        accept={typeof options.accept === 'string' ? options.accept : undefined}
        aria-describedby={describedBy(id)}
        onChange={({ target }) => target.files && void handleChange(target.files)}
        onBlur={() => props.onBlur(id, value)}
      />
      <ul>
        {filesInfo.map(({ name, size }, index) => (
          <li key={`${index} ${name}`}>
            {t('form.file', { name, size: String(size) })}
            <IconButton aria-label={t('form.removeFile', { name })} onClick={() => handleRemove(index)}>
              <RemoveIcon />
            </IconButton>
          </li>
        ))}
      </ul>
    </div>
  );
}
