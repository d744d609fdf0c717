import DeleteIcon from '@mui/icons-material/DeleteOutlined';
import IconButton from '@mui/material/IconButton';
import { label, t } from '@/shared/i18n/translate';
import { CLASSIFICATIONS, LOGICAL_TYPES } from '@/shared/odcs/vocabulary';
import styles from './editor.module.css';
import type { ColumnDraft } from './odcsYaml';

export interface ColumnRowProps {
  column: ColumnDraft;
  number: number;
  onChange: (column: ColumnDraft) => void;
  onRemove: () => void;
}

function Choice(props: {
  name: string;
  value: string;
  values: string[];
  text: (value: string) => string;
  onChange: (value: string) => void;
}) {
  return (
    <select
      aria-label={props.name}
      value={props.value}
      onChange={(event) => props.onChange(event.target.value)}
    >
      {props.values.map((value) => (
        <option key={value} value={value}>
          {props.text(value)}
        </option>
      ))}
    </select>
  );
}

/** One column of the table being built. */
export function ColumnRow({ column, number, onChange, onRemove }: ColumnRowProps) {
  const of = (what: string) => t('contractEditor.ofColumn', { what, number });
  return (
    <li className={styles.row}>
      <input
        aria-label={of(t('contract.column'))}
        placeholder={t('contract.column')}
        value={column.name}
        onChange={(event) => onChange({ ...column, name: event.target.value })}
      />
      <Choice
        name={of(t('contract.type'))}
        value={column.logicalType}
        values={LOGICAL_TYPES}
        text={(type) => type}
        onChange={(logicalType) => onChange({ ...column, logicalType })}
      />
      <Choice
        name={of(t('facet.classification'))}
        value={column.classification}
        values={CLASSIFICATIONS}
        text={(value) => (value === '' ? t('contractEditor.unclassified') : label('classification', value))}
        onChange={(classification) => onChange({ ...column, classification })}
      />
      <input
        aria-label={of(t('contract.description'))}
        placeholder={t('contract.description')}
        value={column.description}
        onChange={(event) => onChange({ ...column, description: event.target.value })}
      />
      <label>
        <input
          type="checkbox"
          checked={column.primaryKey}
          onChange={(event) => onChange({ ...column, primaryKey: event.target.checked })}
        />
        {t('contractEditor.key')}
      </label>
      <label>
        <input
          type="checkbox"
          checked={column.required || column.primaryKey}
          disabled={column.primaryKey}
          onChange={(event) => onChange({ ...column, required: event.target.checked })}
        />
        {t('contract.required')}
      </label>
      <IconButton size="small" aria-label={t('contractEditor.remove', { number })} onClick={onRemove}>
        <DeleteIcon fontSize="small" />
      </IconButton>
    </li>
  );
}
