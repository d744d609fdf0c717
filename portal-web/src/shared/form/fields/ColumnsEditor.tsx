import AddIcon from '@mui/icons-material/Add';
import ImportIcon from '@mui/icons-material/SchemaOutlined';
import PasteIcon from '@mui/icons-material/ContentPasteOutlined';
import Button from '@mui/material/Button';
import type { FieldProps } from '@rjsf/utils';
import { lazy, Suspense, useRef, useState } from 'react';
import { t, tn } from '@/shared/i18n/translate';
import ui from '@/shared/ui/ui.module.css';
import { labelOf } from '../formContext';
import { asColumns, changed, fromPasted, moved, NEW_COLUMN, type WizardColumn } from '../wizardColumns';
import { ColumnRow } from './ColumnRow';
import styles from './columns.module.css';

const PasteDialog = lazy(() =>
  import('@/shared/columns/PasteDialog').then((module) => ({ default: module.PasteDialog })),
);
const ColumnImport = lazy(() =>
  import('./ColumnImport').then((module) => ({ default: module.ColumnImport })),
);

/** A table's columns: typed in, pasted from a spreadsheet, or read from a schema in another format. */
export function ColumnsEditor(props: FieldProps) {
  const { $id: id, path } = props.fieldPathId;
  const [dialog, setDialog] = useState<'paste' | 'import'>();
  const frame = useRef<HTMLFieldSetElement>(null);
  const list = asColumns(props.formData);
  const locked = props.disabled === true || props.readonly === true;

  function send(columns: WizardColumn[]) {
    props.onChange(columns.length > 0 ? columns : undefined, path);
  }

  function focusName(index: number) {
    requestAnimationFrame(() => document.getElementById(`${id}_${index}_name`)?.focus());
  }

  function move(index: number, by: number) {
    const to = index + by;
    if (to >= 0 && to < list.length) {
      send(moved(list, index, to));
      focusName(to);
    }
  }

  function remove(index: number) {
    send(list.toSpliced(index, 1));
    if (list.length > 1) {
      focusName(Math.min(index, list.length - 2));
    } else {
      frame.current?.querySelector<HTMLElement>('button')?.focus();
    }
  }

  return (
    <fieldset ref={frame} id={id} className={styles.editor} disabled={locked}>
      <legend>
        {labelOf(props)}
        {list.length > 0 && <span className={ui.meta}> {tn('columns.count', list.length)}</span>}
      </legend>
      {list.length === 0 ? (
        <p className={ui.meta}>{t('columns.none')}</p>
      ) : (
        <ol className={styles.rows}>
          {list.map((column, index) => (
            <ColumnRow
              key={index}
              id={`${id}_${index}`}
              column={column}
              number={index + 1}
              last={index === list.length - 1}
              errors={props.errorSchema?.[index]}
              onChange={(change) => send(list.with(index, changed(column, change)))}
              onMove={(by) => move(index, by)}
              onRemove={() => remove(index)}
              onBlur={() => props.onBlur(id, list)}
            />
          ))}
        </ol>
      )}
      {list.length > 1 && <p className={ui.meta}>{t('columns.hint')}</p>}
      <div className={styles.bar}>
        <Button
          size="small"
          variant="outlined"
          startIcon={<AddIcon />}
          onClick={() => {
            send([...list, NEW_COLUMN]);
            focusName(list.length);
          }}
        >
          {t('columns.add')}
        </Button>
        <Button size="small" variant="outlined" startIcon={<PasteIcon />} onClick={() => setDialog('paste')}>
          {t('columns.paste')}
        </Button>
        <Button
          size="small"
          variant="outlined"
          startIcon={<ImportIcon />}
          onClick={() => setDialog('import')}
        >
          {t('columns.import')}
        </Button>
      </div>
      <Suspense>
        {dialog === 'paste' && (
          <PasteDialog
            onAdd={(pasted) => send([...list, ...fromPasted(pasted)])}
            onClose={() => setDialog(undefined)}
          />
        )}
        {dialog === 'import' && (
          <ColumnImport
            hasColumns={list.length > 0}
            onUse={(columns, replace) => send(replace ? columns : [...list, ...columns])}
            onClose={() => setDialog(undefined)}
          />
        )}
      </Suspense>
    </fieldset>
  );
}
