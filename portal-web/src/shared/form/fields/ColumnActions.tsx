import AddIcon from '@mui/icons-material/Add';
import ImportIcon from '@mui/icons-material/SchemaOutlined';
import PasteIcon from '@mui/icons-material/ContentPasteOutlined';
import Button from '@mui/material/Button';
import { t } from '@/shared/i18n/translate';
import styles from './columns.module.css';

export interface ColumnActionsProps {
  onAdd: () => void;
  onPaste: () => void;
  onImport: () => void;
}

/** The ways in which columns come into a table. */
export function ColumnActions({ onAdd, onPaste, onImport }: ColumnActionsProps) {
  return (
    <div className={styles.bar}>
      <Button size="small" variant="outlined" startIcon={<AddIcon />} onClick={onAdd}>
        {t('columns.add')}
      </Button>
      <Button size="small" variant="outlined" startIcon={<PasteIcon />} onClick={onPaste}>
        {t('columns.paste')}
      </Button>
      <Button size="small" variant="outlined" startIcon={<ImportIcon />} onClick={onImport}>
        {t('columns.import')}
      </Button>
    </div>
  );
}
