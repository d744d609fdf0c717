import AddIcon from '@mui/icons-material/Add';
import Button from '@mui/material/Button';
import TextField from '@mui/material/TextField';
import { t } from '@/shared/i18n/translate';
import { Snippet } from '@/shared/ui/Snippet';
import { ColumnRow } from './ColumnRow';
import { emptyColumn } from './contractDraft';
import styles from './editor.module.css';
import { toOdcsYaml, type TableDraft } from './odcsYaml';

export interface TableEditorProps {
  table: TableDraft;
  outputPort: string;
  onChange: (table: TableDraft) => void;
}

/** Builds a contract from columns; the document that comes of it can be looked at. */
export function TableEditor({ table, outputPort, onChange }: TableEditorProps) {
  const { columns } = table;
  return (
    <div className={styles.fields}>
      <div className={styles.two}>
        <TextField
          label={t('contractEditor.table')}
          value={table.table}
          onChange={(event) => onChange({ ...table, table: event.target.value })}
        />
        <TextField
          label={t('contract.version')}
          value={table.version}
          onChange={(event) => onChange({ ...table, version: event.target.value })}
        />
      </div>
      <TextField
        multiline
        minRows={2}
        label={t('contractEditor.purpose')}
        value={table.purpose}
        onChange={(event) => onChange({ ...table, purpose: event.target.value })}
      />
      <ol className={styles.rows} aria-label={t('contractEditor.columns')}>
        {columns.map((column, index) => (
          <ColumnRow
            key={column.key}
            column={column}
            number={index + 1}
            onChange={(changed) => onChange({ ...table, columns: columns.with(index, changed) })}
            onRemove={() => onChange({ ...table, columns: columns.filter((one) => one !== column) })}
          />
        ))}
      </ol>
      <div>
        <Button
          size="small"
          variant="outlined"
          startIcon={<AddIcon />}
          onClick={() => onChange({ ...table, columns: [...columns, emptyColumn()] })}
        >
          {t('contractEditor.addColumn')}
        </Button>
      </div>
      <details className={styles.preview}>
        <summary>{t('contractEditor.preview')}</summary>
        <Snippet text={toOdcsYaml(table, outputPort)} label={t('contractEditor.preview')} />
      </details>
    </div>
  );
}
