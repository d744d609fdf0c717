import AddIcon from '@mui/icons-material/Add';
import DeleteIcon from '@mui/icons-material/DeleteOutlined';
import Button from '@mui/material/Button';
import IconButton from '@mui/material/IconButton';
import type { ReactNode } from 'react';
import { t } from '@/shared/i18n/translate';
import type { Path } from './draftStore';
import styles from './editor.module.css';
import { useDraft } from './useDraft';

export interface EntryListProps {
  title: string;
  path: Path;
  addText: string;
  /** How an entry is called: "Member 2". */
  entryName: (number: number) => string;
  /** What a new entry holds. */
  blank: Record<string, string>;
  children: (path: Path) => ReactNode;
}

/** A list of the document, entry by entry. */
export function EntryList({ title, path, addText, entryName, blank, children }: EntryListProps) {
  const store = useDraft();
  const count = store.length(path);
  return (
    <section className={styles.section}>
      <h3>{title}</h3>
      {Array.from({ length: count }, (_, index) => (
        <fieldset key={index} className={styles.entry}>
          <legend>{entryName(index + 1)}</legend>
          <div className={styles.entryFields}>{children([...path, index])}</div>
          <IconButton
            size="small"
            aria-label={t('editor.remove', { what: entryName(index + 1) })}
            onClick={() => store.remove(path, index)}
          >
            <DeleteIcon fontSize="small" />
          </IconButton>
        </fieldset>
      ))}
      <div>
        <Button
          size="small"
          variant="outlined"
          startIcon={<AddIcon />}
          onClick={() => store.insert(path, count, blank)}
        >
          {addText}
        </Button>
      </div>
    </section>
  );
}
