import { useState } from 'react';
import { t, type MessageKey } from '@/shared/i18n/translate';
import { isNumeric, type WizardColumn } from '../wizardColumns';
import styles from './columns.module.css';

export interface ColumnMoreProps {
  column: WizardColumn;
  number: number;
  onChange: (change: Partial<WizardColumn>) => void;
}

function numberOf(text: string): number | undefined {
  const value = Number(text);
  return text.trim() === '' || Number.isNaN(value) ? undefined : value;
}

function listOf(text: string): string[] {
  return text
    .split(',')
    .map((one) => one.trim())
    .filter((one) => one !== '');
}

/** What is said of a column beyond name, type and classification. */
export function ColumnMore({ column, number, onChange }: ColumnMoreProps) {
  const [allowed, setAllowed] = useState(column.allowed?.join(', ') ?? '');
  const of = (what: MessageKey) => t('columns.ofColumn', { what: t(what), number });
  const flag = (key: 'unique' | 'personal', what: MessageKey) => (
    <label>
      <input
        type="checkbox"
        checked={column[key] === true}
        aria-label={of(what)}
        onChange={(event) => onChange({ [key]: event.target.checked })}
      />
      {t(what)}
    </label>
  );
  const limit = (key: 'minimum' | 'maximum', what: MessageKey) => (
    <input
      type="number"
      step="any"
      aria-label={of(what)}
      placeholder={t(what)}
      value={column[key] ?? ''}
      onChange={(event) => onChange({ [key]: numberOf(event.target.value) })}
    />
  );
  return (
    <div className={styles.more}>
      <input
        className={styles.wide}
        aria-label={of('columns.description')}
        placeholder={t('columns.description')}
        value={column.description ?? ''}
        onChange={(event) => onChange({ description: event.target.value })}
      />
      {column.type === 'string' && (
        <input
          className={styles.wide}
          aria-label={of('columns.allowed')}
          placeholder={`${t('columns.allowed')} (${t('columns.allowedHint').toLowerCase()})`}
          value={allowed}
          onChange={(event) => {
            setAllowed(event.target.value);
            onChange({ allowed: listOf(event.target.value) });
          }}
        />
      )}
      {isNumeric(column.type) && (
        <>
          {limit('minimum', 'columns.minimum')}
          {limit('maximum', 'columns.maximum')}
        </>
      )}
      {flag('unique', 'columns.unique')}
      {flag('personal', 'columns.personal')}
    </div>
  );
}
