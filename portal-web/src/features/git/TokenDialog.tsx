import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import MenuItem from '@mui/material/MenuItem';
import TextField from '@mui/material/TextField';
import { useId, useState } from 'react';
import { t, tn } from '@/shared/i18n/translate';
import { FormDialog } from '@/shared/ui/FormDialog';
import { Notice } from '@/shared/ui/Notice';
import { Snippet } from '@/shared/ui/Snippet';
import ui from '@/shared/ui/ui.module.css';
import styles from './git.module.css';
import { useMakeToken } from './useGitTokens';

const DURATIONS = [7, 30, 90, 365];
const USUAL_DAYS = 90;

export interface TokenDialogProps {
  onClose: () => void;
}

function Made({ token, onClose }: { token: string; onClose: () => void }) {
  const titleId = useId();
  return (
    <Dialog open fullWidth maxWidth="sm" onClose={onClose} aria-labelledby={titleId}>
      <DialogTitle id={titleId}>{t('git.addTitle')}</DialogTitle>
      <DialogContent>
        <div className={styles.made}>
          <Notice tone="success" title={t('git.made')} />
          <Snippet text={token} label={t('git.token')} />
        </div>
      </DialogContent>
      <DialogActions>
        <Button variant="contained" onClick={onClose}>
          {t('common.close')}
        </Button>
      </DialogActions>
    </Dialog>
  );
}

/** Makes a token for Git and shows it once. */
export function TokenDialog({ onClose }: TokenDialogProps) {
  const [name, setName] = useState('');
  const [expiresInDays, setDays] = useState(USUAL_DAYS);
  const [write, setWrite] = useState(false);
  const make = useMakeToken();
  if (make.data?.token !== undefined) {
    return <Made token={make.data.token} onClose={onClose} />;
  }
  return (
    <FormDialog
      title={t('git.addTitle')}
      action={t('git.make')}
      pending={make.isPending}
      disabled={name.trim() === ''}
      error={make.error}
      onSubmit={() => make.mutate({ name: name.trim(), expiresInDays, write })}
      onClose={onClose}
    >
      <TextField
        autoFocus
        required
        label={t('git.name')}
        helperText={t('git.nameHint')}
        value={name}
        onChange={(event) => setName(event.target.value)}
      />
      <TextField
        select
        label={t('git.expires')}
        value={expiresInDays}
        onChange={(event) => setDays(Number(event.target.value))}
      >
        {DURATIONS.map((days) => (
          <MenuItem key={days} value={days}>
            {tn('common.days', days)}
          </MenuItem>
        ))}
      </TextField>
      <label className={styles.check}>
        <input type="checkbox" checked={write} onChange={(event) => setWrite(event.target.checked)} />
        <span>
          {t('git.write')} <span className={ui.meta}>{t('git.writeHint')}</span>
        </span>
      </label>
    </FormDialog>
  );
}
