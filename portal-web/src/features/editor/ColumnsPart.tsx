import AddIcon from '@mui/icons-material/Add';
import PasteIcon from '@mui/icons-material/ContentPasteOutlined';
import Button from '@mui/material/Button';
import MenuItem from '@mui/material/MenuItem';
import TextField from '@mui/material/TextField';
import { lazy, Suspense, useState } from 'react';
import type { PastedColumn } from '@/shared/columns/paste';
import { t } from '@/shared/i18n/translate';
import ui from '@/shared/ui/ui.module.css';
import { ColumnLines } from './ColumnLines';
import type { DraftStore, Path } from './draftStore';
import styles from './editor.module.css';
import { Field } from './Field';
import { useDraft } from './useDraft';

const PasteDialog = lazy(() =>
  import('@/shared/columns/PasteDialog').then((module) => ({ default: module.PasteDialog })),
);

function addAll(store: DraftStore, list: Path, columns: PastedColumn[]) {
  columns.forEach((column) => store.insert(list, store.length(list), column));
}

function TablePicker({ table, onTable }: { table: number; onTable: (table: number) => void }) {
  const store = useDraft();
  const count = store.length(['schema']);
  const nameOf = (index: number) =>
    store.textAt(['schema', index, 'name']) || t('editor.tableNumber', { number: index + 1 });
  return (
    <div className={styles.bar}>
      {count > 0 && (
        <TextField
          select
          fullWidth={false}
          label={t('editor.table')}
          value={table}
          onChange={(event) => onTable(Number(event.target.value))}
        >
          {Array.from({ length: count }, (_, index) => (
            <MenuItem key={index} value={index}>
              {nameOf(index)}
            </MenuItem>
          ))}
        </TextField>
      )}
      <Button
        size="small"
        startIcon={<AddIcon />}
        onClick={() => {
          store.insert(['schema'], count, { name: '', logicalType: 'object', properties: [] });
          onTable(count);
        }}
      >
        {t('editor.addTable')}
      </Button>
    </div>
  );
}

function TableEditor({ table }: { table: number }) {
  const store = useDraft();
  const [pasting, setPasting] = useState(false);
  const path: Path = ['schema', table];
  const list: Path = [...path, 'properties'];
  return (
    <>
      <div className={styles.entryFields}>
        <Field path={[...path, 'name']} label={t('editor.name')} />
        <Field path={[...path, 'physicalName']} label={t('editor.physicalName')} />
        <Field path={[...path, 'description']} label={t('editor.tableDescription')} />
      </div>
      <ColumnLines list={list} />
      <p className={ui.meta}>{t('editor.moveHint')}</p>
      <div className={styles.bar}>
        <Button
          size="small"
          variant="outlined"
          startIcon={<AddIcon />}
          onClick={() => store.insert(list, store.length(list), { name: '', logicalType: 'string' })}
        >
          {t('editor.addColumn')}
        </Button>
        <Button size="small" variant="outlined" startIcon={<PasteIcon />} onClick={() => setPasting(true)}>
          {t('editor.paste')}
        </Button>
      </div>
      <Suspense>
        {pasting && (
          <PasteDialog onAdd={(columns) => addAll(store, list, columns)} onClose={() => setPasting(false)} />
        )}
      </Suspense>
    </>
  );
}

/** The tables of a contract and their columns. */
export function ColumnsPart() {
  const store = useDraft();
  const [wanted, setTable] = useState(0);
  const count = store.length(['schema']);
  const table = Math.min(wanted, count - 1);
  return (
    <div className={styles.form}>
      <TablePicker table={Math.max(table, 0)} onTable={setTable} />
      {count > 0 && <TableEditor key={table} table={table} />}
    </div>
  );
}
