import DeleteIcon from '@mui/icons-material/DeleteOutlined';
import DownIcon from '@mui/icons-material/ArrowDownward';
import MoreIcon from '@mui/icons-material/ExpandMore';
import UpIcon from '@mui/icons-material/ArrowUpward';
import IconButton from '@mui/material/IconButton';
import { useState, type KeyboardEvent } from 'react';
import { label, t, type MessageKey } from '@/shared/i18n/translate';
import { COLUMN_CLASSES, COLUMN_TYPES } from '../wizardColumns';
import { ColumnMore } from './ColumnMore';
import { messagesOf, type ColumnRowProps } from './columnRows';
import styles from './columns.module.css';

const MOVES: Record<string, -1 | 1> = { ArrowUp: -1, ArrowDown: 1 };

/** One column, ready to be written over; what is rarely said is behind "More". */
export function ColumnRow({
  id,
  column,
  number,
  count,
  errors,
  onChange,
  onMove,
  ref,
  ...props
}: ColumnRowProps) {
  const [open, setOpen] = useState(false);
  const of = (what: MessageKey) => t('columns.ofColumn', { what: t(what), number });
  const name = column.name || t('columns.number', { number });
  const messages = messagesOf(errors);
  const flag = (key: 'primaryKey' | 'required', what: MessageKey, fixed = false) => (
    <label>
      <input
        type="checkbox"
        checked={column[key] === true}
        disabled={fixed}
        aria-label={of(what)}
        onChange={(event) => onChange({ [key]: event.target.checked })}
      />
      {t(what)}
    </label>
  );

  function onKeyDown(event: KeyboardEvent) {
    const by = event.altKey ? MOVES[event.key] : undefined;
    if (by !== undefined) {
      event.preventDefault();
      onMove(by);
    }
  }

  return (
    <li
      ref={ref}
      className={styles.row}
      data-index={props.index}
      aria-setsize={count}
      aria-posinset={number}
      style={props.start === undefined ? undefined : { transform: `translateY(${props.start}px)` }}
      onKeyDown={onKeyDown}
      onFocus={props.onFocus}
      onBlur={props.onBlur}
    >
      <input
        id={`${id}_name`}
        aria-label={of('columns.name')}
        aria-invalid={messages.length > 0}
        aria-describedby={messages.length > 0 ? `${id}__error` : undefined}
        placeholder={t('columns.name')}
        spellCheck={false}
        value={column.name}
        onChange={(event) => onChange({ name: event.target.value })}
      />
      <select
        id={`${id}_type`}
        aria-label={of('columns.type')}
        value={column.type}
        onChange={({ target }) => onChange({ type: COLUMN_TYPES.find((one) => one === target.value) })}
      >
        {COLUMN_TYPES.map((type) => (
          <option key={type} value={type}>
            {type}
          </option>
        ))}
      </select>
      <select
        aria-label={of('columns.classification')}
        value={column.classification ?? ''}
        onChange={({ target }) =>
          onChange({ classification: COLUMN_CLASSES.find((one) => one === target.value) })
        }
      >
        <option value="">{t('columns.unclassified')}</option>
        {COLUMN_CLASSES.map((one) => (
          <option key={one} value={one}>
            {label('classification', one)}
          </option>
        ))}
      </select>
      {flag('primaryKey', 'columns.key')}
      {flag('required', 'columns.required', column.primaryKey === true)}
      <span className={styles.acts}>
        <IconButton
          size="small"
          aria-label={t('columns.more', { number })}
          aria-expanded={open}
          onClick={() => setOpen(!open)}
        >
          <MoreIcon fontSize="small" className={open ? styles.turned : undefined} />
        </IconButton>
        <IconButton
          size="small"
          aria-label={t('columns.up', { name })}
          disabled={number === 1}
          onClick={() => onMove(-1)}
        >
          <UpIcon fontSize="small" />
        </IconButton>
        <IconButton
          size="small"
          aria-label={t('columns.down', { name })}
          disabled={number === count}
          onClick={() => onMove(1)}
        >
          <DownIcon fontSize="small" />
        </IconButton>
        <IconButton size="small" aria-label={t('columns.remove', { name })} onClick={props.onRemove}>
          <DeleteIcon fontSize="small" />
        </IconButton>
      </span>
      {messages.length > 0 && (
        <p id={`${id}__error`} className={styles.fault}>
          {messages.join(' · ')}
        </p>
      )}
      {open && <ColumnMore column={column} number={number} onChange={onChange} />}
    </li>
  );
}
