import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import { useId, type FormEvent, type ReactNode } from 'react';
import { t } from '@/shared/i18n/translate';
import { ProblemNotice } from './ProblemNotice';
import styles from './form.module.css';

export interface FormDialogProps {
  title: string;
  action: string;
  pending: boolean;
  error: unknown;
  disabled?: boolean;
  danger?: boolean;
  wide?: boolean;
  onSubmit: () => void;
  onClose: () => void;
  children: ReactNode;
}

/** A form over the page; it keeps what was entered when the server refuses. */
export function FormDialog(props: FormDialogProps) {
  const titleId = useId();

  function submit(event: FormEvent) {
    event.preventDefault();
    // The dialog may have been opened from within another form, which must not be sent with it.
    event.stopPropagation();
    props.onSubmit();
  }

  return (
    <Dialog
      open
      fullWidth
      maxWidth={props.wide ? 'md' : 'sm'}
      onClose={props.onClose}
      aria-labelledby={titleId}
    >
      <form onSubmit={submit} className={styles.dialog}>
        <DialogTitle id={titleId}>{props.title}</DialogTitle>
        <DialogContent>
          <div className={styles.fields}>
            {props.children}
            {props.error != null && <ProblemNotice error={props.error} />}
          </div>
        </DialogContent>
        <DialogActions>
          <Button onClick={props.onClose}>{t('common.cancel')}</Button>
          <Button
            type="submit"
            variant="contained"
            color={props.danger ? 'error' : 'primary'}
            disabled={props.pending || props.disabled}
          >
            {props.action}
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  );
}
