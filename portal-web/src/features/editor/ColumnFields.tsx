import AddIcon from '@mui/icons-material/AddCircleOutlined';
import DeleteIcon from '@mui/icons-material/DeleteOutlined';
import DownIcon from '@mui/icons-material/ArrowDownward';
import UpIcon from '@mui/icons-material/ArrowUpward';
import IconButton from '@mui/material/IconButton';
import type { ReactNode } from 'react';
import { label, t, type MessageKey } from '@/shared/i18n/translate';
import { CLASSIFICATIONS, LOGICAL_TYPES } from '@/shared/odcs/vocabulary';
import { addNested, canNest, flagOf, setColumn, setKey, textOf, type ColumnLine } from './columns';
import styles from './editor.module.css';
import { useDraft } from './useDraft';

export interface ColumnFieldsProps {
  line: ColumnLine;
  number: number;
  /** How the column is called by the buttons beside it. */
  name: string;
  onMove: (by: -1 | 1) => void;
}

function withOwn(values: string[], own: string): string[] {
  return values.includes(own) ? values : [...values, own];
}

interface ChoiceProps {
  name: string;
  value: string;
  values: string[];
  text: (value: string) => string;
  onChoose: (value: string) => void;
}

function Choice({ name, value, values, text, onChoose }: ChoiceProps) {
  return (
    <select aria-label={name} value={value} onChange={(event) => onChoose(event.target.value)}>
      {withOwn(values, value).map((one) => (
        <option key={one} value={one}>
          {text(one)}
        </option>
      ))}
    </select>
  );
}

interface ActProps {
  name: string;
  disabled?: boolean;
  onAct: () => void;
  children: ReactNode;
}

function Act({ name, disabled = false, onAct, children }: ActProps) {
  return (
    <IconButton size="small" aria-label={name} disabled={disabled} onClick={onAct}>
      {children}
    </IconButton>
  );
}

function Moves({ line, name, onMove }: Omit<ColumnFieldsProps, 'number'>) {
  const store = useDraft();
  return (
    <span className={styles.acts}>
      <Act name={t('editor.moveUp', { column: name })} disabled={line.index === 0} onAct={() => onMove(-1)}>
        <UpIcon fontSize="small" />
      </Act>
      <Act
        name={t('editor.moveDown', { column: name })}
        disabled={line.index === line.siblings - 1}
        onAct={() => onMove(1)}
      >
        <DownIcon fontSize="small" />
      </Act>
      <Act name={t('editor.remove', { what: name })} onAct={() => store.remove(line.list, line.index)}>
        <DeleteIcon fontSize="small" />
      </Act>
      {canNest(line) && (
        <Act name={t('editor.addField', { column: name })} onAct={() => addNested(store, line)}>
          <AddIcon fontSize="small" />
        </Act>
      )}
    </span>
  );
}

/** One column, ready to be written over. */
export function ColumnFields({ line, number, name, onMove }: ColumnFieldsProps) {
  const store = useDraft();
  const of = (what: MessageKey) => t('contractEditor.ofColumn', { what: t(what), number });
  const entry = (key: string, what: MessageKey) => (
    <input
      aria-label={of(what)}
      placeholder={t(what)}
      value={textOf(line, key)}
      onChange={(event) => setColumn(store, line, key, event.target.value)}
    />
  );
  return (
    <>
      {entry('name', 'editor.name')}
      <Choice
        name={of('contract.type')}
        value={textOf(line, 'logicalType')}
        values={LOGICAL_TYPES}
        text={(type) => type || '–'}
        onChoose={(type) => setColumn(store, line, 'logicalType', type)}
      />
      {entry('physicalType', 'editor.physicalType')}
      <Choice
        name={of('contract.classification')}
        value={textOf(line, 'classification')}
        values={CLASSIFICATIONS}
        text={(value) => (value === '' ? t('contractEditor.unclassified') : label('classification', value))}
        onChoose={(value) => setColumn(store, line, 'classification', value)}
      />
      <label>
        <input
          type="checkbox"
          checked={flagOf(line, 'primaryKey')}
          onChange={(event) => setKey(store, line, event.target.checked)}
        />
        {t('contractEditor.key')}
      </label>
      <label>
        <input
          type="checkbox"
          checked={flagOf(line, 'required')}
          disabled={flagOf(line, 'primaryKey')}
          onChange={(event) => setColumn(store, line, 'required', event.target.checked)}
        />
        {t('contract.required')}
      </label>
      {entry('description', 'contract.description')}
      <Moves line={line} name={name} onMove={onMove} />
    </>
  );
}
