import MenuItem from '@mui/material/MenuItem';
import TextField from '@mui/material/TextField';
import { useState } from 'react';
import { ImportSource, readImport } from '@/shared/columns/ImportSource';
import { useImport } from '@/shared/columns/useImport';
import { t, tn } from '@/shared/i18n/translate';
import { FormDialog } from '@/shared/ui/FormDialog';
import { Notice } from '@/shared/ui/Notice';
import { ProblemNotice } from '@/shared/ui/ProblemNotice';
import ui from '@/shared/ui/ui.module.css';
import { fromContract, type WizardColumn } from '../wizardColumns';
import styles from './columns.module.css';

export interface ColumnImportProps {
  hasColumns: boolean;
  onUse: (columns: WizardColumn[], replace: boolean) => void;
  onClose: () => void;
}

const TARGET = { id: '', domain: '', name: '', version: '' };

/** Reads columns from table definitions, Avro, JSON Schema and whatever else contracts are made from. */
export function ColumnImport({ hasColumns, onUse, onClose }: ColumnImportProps) {
  const [request, setRequest] = useState(() => readImport('', '', 'sql-ddl'));
  const [wanted, setWanted] = useState(0);
  const [replace, setReplace] = useState(false);
  const query = useImport(request, TARGET);
  const preview = request.text.trim() === '' || query.error ? undefined : query.data;
  const tables = preview?.model?.schema ?? [];
  const table = tables[Math.min(wanted, tables.length - 1)];
  const columns = fromContract(table?.columns ?? []);
  return (
    <FormDialog
      wide
      title={t('columns.importTitle')}
      action={tn('columns.importUse', columns.length)}
      pending={query.isFetching}
      disabled={columns.length === 0}
      error={undefined}
      onSubmit={() => {
        onUse(columns, replace);
        onClose();
      }}
      onClose={onClose}
    >
      <ImportSource request={request} onRequest={setRequest} />
      {query.error && <ProblemNotice error={query.error} onRetry={() => void query.refetch()} />}
      {tables.length > 1 && (
        <TextField
          select
          label={t('columns.table')}
          value={Math.min(wanted, tables.length - 1)}
          onChange={(event) => setWanted(Number(event.target.value))}
        >
          {tables.map(({ name }, index) => (
            <MenuItem key={name} value={index}>
              {name}
            </MenuItem>
          ))}
        </TextField>
      )}
      {columns.length > 0 && (
        <p className={ui.meta} role="status">
          {columns.map(({ name, type }) => `${name} (${type})`).join(', ')}
        </p>
      )}
      {preview && preview.notes.length > 0 && (
        <Notice tone="warning" title={tn('importer.notes', preview.notes.length)}>
          <ul>
            {preview.notes.map(({ source, message }) => (
              <li key={`${source} ${message}`}>{message}</li>
            ))}
          </ul>
        </Notice>
      )}
      {hasColumns && (
        <label className={styles.check}>
          <input type="checkbox" checked={replace} onChange={(event) => setReplace(event.target.checked)} />
          {t('columns.importReplace')}
        </label>
      )}
    </FormDialog>
  );
}
