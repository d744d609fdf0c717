import type { SvgIconComponent } from '@mui/icons-material';
import styles from './ui.module.css';

export type Tone = 'neutral' | 'primary' | 'teal' | 'success' | 'warning' | 'error';

export interface BadgeProps {
  icon: SvgIconComponent;
  tone: Tone;
  text: string;
}

/** A state as icon and word: never by colour alone. */
export function Badge({ icon: Icon, tone, text }: BadgeProps) {
  return (
    <span className={`${styles.badge} ${styles[tone]}`}>
      <Icon aria-hidden />
      {text}
    </span>
  );
}
