import type { FieldProps } from '@rjsf/utils';
import { lazy, Suspense, useEffect, useRef, useState } from 'react';
import { t, tn } from '@/shared/i18n/translate';
import { Skeletons } from '@/shared/ui/Skeletons';
import ui from '@/shared/ui/ui.module.css';
import { REVEAL } from '../faults';
import { labelOf } from '../formContext';
import { asColumns, changed, fromPasted, moved, NEW_COLUMN, type WizardColumn } from '../wizardColumns';
import { ColumnActions } from './ColumnActions';
import type { WantedColumn } from './columnRows';
import { ColumnRows } from './ColumnRows';
import styles from './columns.module.css';
import { usePaced } from './usePaced';

const PasteDialog = lazy(() =>
  import('@/shared/columns/PasteDialog').then((module) => ({ default: module.PasteDialog })),
);
const ColumnImport = lazy(() =>
  import('./ColumnImport').then((module) => ({ default: module.ColumnImport })),
);

const LongColumnRows = lazy(() =>
  import('./LongColumnRows').then((module) => ({ default: module.LongColumnRows })),
);

/** More columns than this are not drawn all at once. */
const LONG = 60;

/** A table's columns: typed in, pasted from a spreadsheet, or read from a schema in another format. */
export function ColumnsEditor(props: FieldProps) {
  const { $id: id, path } = props.fieldPathId;
  const [dialog, setDialog] = useState<'paste' | 'import'>();
  const [wanted, setWanted] = useState<WantedColumn>();
  const frame = useRef<HTMLFieldSetElement>(null);
  const paced = usePaced(asColumns(props.formData), (columns) =>
    props.onChange(columns.length > 0 ? columns : undefined, path),
  );
  const { shown: list, sendNow: send } = paced;
  const isLong = list.length > LONG;
  const locked = props.disabled === true || props.readonly === true;

  useEffect(() => {
    const element = frame.current;
    const start = `/${path.join('/')}/`;
    function reveal({ detail }: CustomEventInit<string>) {
      const index = Number(detail?.slice(start.length).split('/')[0]);
      if (Number.isInteger(index)) {
        setWanted({ index });
      }
    }
    element?.addEventListener(REVEAL, reveal);
    return () => element?.removeEventListener(REVEAL, reveal);
  }, [path]);

  function change(index: number, facts: Partial<WizardColumn>) {
    const next = list.map((column, at) => (at === index ? changed(column, facts) : column));
    // The whole form is checked anew with every change, which hundreds of columns make slower than typing.
    (isLong ? paced.sendLater : send)(next);
  }

  function move(index: number, by: number) {
    const to = index + by;
    if (to >= 0 && to < list.length) {
      send(moved(list, index, to));
      setWanted({ index: to });
    }
  }

  function remove(index: number) {
    send(list.toSpliced(index, 1));
    if (list.length > 1) {
      setWanted({ index: Math.min(index, list.length - 2) });
    } else {
      frame.current?.querySelector<HTMLElement>('button')?.focus();
    }
  }

  const Rows = isLong ? LongColumnRows : ColumnRows;
  return (
    <fieldset
      ref={frame}
      id={id}
      className={styles.editor}
      disabled={locked}
      onBlur={paced.flush}
      onKeyDown={({ key }) => {
        // Enter sends the page, which must not go without what was typed last.
        if (key === 'Enter') {
          paced.flush();
        }
      }}
    >
      <legend>
        {labelOf(props)}
        {list.length > 0 && <span className={ui.meta}> {tn('columns.count', list.length)}</span>}
      </legend>
      {list.length === 0 ? (
        <p className={ui.meta}>{t('columns.none')}</p>
      ) : (
        <Suspense fallback={<Skeletons count={4} height={45} />}>
          <Rows
            id={id}
            columns={list}
            errors={props.errorSchema}
            wanted={wanted}
            onChange={change}
            onMove={move}
            onRemove={remove}
            onBlur={() => props.onBlur(id, list)}
          />
        </Suspense>
      )}
      {list.length > 1 && <p className={ui.meta}>{t('columns.hint')}</p>}
      <ColumnActions
        onAdd={() => {
          send([...list, NEW_COLUMN]);
          setWanted({ index: list.length });
        }}
        onPaste={() => setDialog('paste')}
        onImport={() => setDialog('import')}
      />
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
