import Button from '@mui/material/Button';
import Drawer from '@mui/material/Drawer';
import { t } from '@/shared/i18n/translate';
import styles from './discovery.module.css';
import { FacetPanel, type FacetPanelProps } from './FacetPanel';

export interface FilterDrawerProps extends FacetPanelProps {
  open: boolean;
  onClose: () => void;
}

/** The filters on a small screen. */
export function FilterDrawer({ open, onClose, ...panel }: FilterDrawerProps) {
  return (
    <Drawer
      anchor="bottom"
      open={open}
      onClose={onClose}
      slotProps={{ paper: { role: 'dialog', 'aria-label': t('discovery.filters') } }}
    >
      <div className={styles.drawer}>
        <FacetPanel {...panel} />
        <Button variant="contained" onClick={onClose}>
          {t('discovery.showResults')}
        </Button>
      </div>
    </Drawer>
  );
}
