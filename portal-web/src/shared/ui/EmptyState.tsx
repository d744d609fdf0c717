import type { SvgIconComponent } from '@mui/icons-material';
import type { ReactNode } from 'react';
import styles from './ui.module.css';

export interface EmptyStateProps {
  icon: SvgIconComponent;
  title: string;
  text: string;
  action?: ReactNode;
}

/** Nothing to show, and what to do next. */
export function EmptyState({ icon: Icon, title, text, action }: EmptyStateProps) {
  return (
    <div className={styles.empty}>
      <Icon aria-hidden />
      <h2>{title}</h2>
      <p>{text}</p>
      {action}
    </div>
  );
}
