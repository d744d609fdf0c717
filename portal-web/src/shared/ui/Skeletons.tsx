import { t } from '@/shared/i18n/translate';
import styles from './ui.module.css';

export interface SkeletonsProps {
  count: number;
  height: number;
}

/** Reserves the place of what is loading; seen only when it takes longer than 200 ms. */
export function Skeletons({ count, height }: SkeletonsProps) {
  return (
    <div className={styles.skeletons} role="status" aria-label={t('common.loading')}>
      {Array.from({ length: count }, (_, index) => (
        <div key={index} className={styles.skeleton} style={{ height }} />
      ))}
    </div>
  );
}
