import ErrorIcon from '@mui/icons-material/ErrorOutlined';
import InfoIcon from '@mui/icons-material/InfoOutlined';
import SuccessIcon from '@mui/icons-material/CheckCircleOutlined';
import WarningIcon from '@mui/icons-material/WarningAmber';
import type { SvgIconComponent } from '@mui/icons-material';
import type { ReactNode } from 'react';
import styles from './ui.module.css';

export type NoticeTone = 'error' | 'warning' | 'success' | 'primary';

export interface NoticeProps {
  tone: NoticeTone;
  title: string;
  children?: ReactNode;
  actions?: ReactNode;
}

const ICONS: Record<NoticeTone, SvgIconComponent> = {
  error: ErrorIcon,
  warning: WarningIcon,
  success: SuccessIcon,
  primary: InfoIcon,
};

/** A message in the flow of the page; errors are announced. */
export function Notice({ tone, title, children, actions }: NoticeProps) {
  const Icon = ICONS[tone];
  return (
    <div className={`${styles.notice} ${styles[tone]}`} role={tone === 'error' ? 'alert' : 'status'}>
      <Icon aria-hidden />
      <div className={styles.noticeBody}>
        <p className={styles.noticeTitle}>{title}</p>
        {children}
        {actions !== undefined && <div className={styles.noticeActions}>{actions}</div>}
      </div>
    </div>
  );
}
