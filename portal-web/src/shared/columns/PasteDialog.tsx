import '@/shared/i18n/contracts';
import TextField from '@mui/material/TextField';
import { useState } from 'react';
import { label, t, tn } from '@/shared/i18n/translate';
import { FormDialog } from '@/shared/ui/FormDialog';
import styles from './paste.module.css';
import { readPasted, TARGETS, toColumns, type Mapping, type PastedColumn, type PastedTable } from './paste';

export interface PasteDialogProps {
  onAdd: (columns: PastedColumn[]) => void;
  onClose: () => void;
}

const PREVIEW_ROWS = 8;

interface PreviewProps {
  table: PastedTable;
  mapping: Mapping;
  onMapping: (mapping: Mapping) => void;
}

function Preview({ table, mapping, onMapping }: PreviewProps) {
  function choose(index: number, value: string) {
    const target = TARGETS.find((one) => one === value);
    onMapping(mapping.map((one, at) => (at === index ? target : one === target ? undefined : one)));
  }
  return (
    <div className={styles.preview} tabIndex={0} role="region" aria-label={t('editor.pastePreview')}>
      <table>
        <thead>
          <tr>
            {mapping.map((target, index) => (
              <th key={index} scope="col">
                <span>{table.header?.[index]}</span>
                <select
                  aria-label={t('editor.pasteColumn', { number: index + 1 })}
                  value={target ?? ''}
                  onChange={(event) => choose(index, event.target.value)}
                >
                  <option value="">{t('editor.pasteIgnore')}</option>
                  {TARGETS.map((one) => (
                    <option key={one} value={one}>
                      {label('pasteTarget', one)}
                    </option>
                  ))}
                </select>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {table.rows.slice(0, PREVIEW_ROWS).map((row, index) => (
            <tr key={index}>
              {mapping.map((_, at) => (
                <td key={at}>{row[at]}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** Makes columns of what was copied from a spreadsheet; what each of its columns means can be changed. */
export function PasteDialog({ onAdd, onClose }: PasteDialogProps) {
  const [text, setText] = useState('');
  const [table, setTable] = useState<PastedTable>();
  const [mapping, setMapping] = useState<Mapping>([]);
  const columns = table ? toColumns(table, mapping) : [];

  function read(pasted: string) {
    const found = pasted.trim() === '' ? undefined : readPasted(pasted);
    setText(pasted);
    setTable(found);
    setMapping(found?.mapping ?? []);
  }

  return (
    <FormDialog
      wide
      title={t('editor.pasteTitle')}
      action={tn('editor.pasteAdd', columns.length)}
      pending={false}
      disabled={columns.length === 0}
      error={undefined}
      onSubmit={() => {
        onAdd(columns);
        onClose();
      }}
      onClose={onClose}
    >
      <TextField
        multiline
        autoFocus
        minRows={4}
        maxRows={8}
        label={t('editor.pasted')}
        helperText={t('editor.pasteHint')}
        value={text}
        onChange={(event) => read(event.target.value)}
        slotProps={{ htmlInput: { spellCheck: false } }}
      />
      {table && <Preview table={table} mapping={mapping} onMapping={setMapping} />}
      {table && columns.length === 0 && <p role="status">{t('editor.pasteNone')}</p>}
    </FormDialog>
  );
}
