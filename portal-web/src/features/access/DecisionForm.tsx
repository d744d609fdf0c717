import Button from '@mui/material/Button';
import TextField from '@mui/material/TextField';
import { useState, type FormEvent } from 'react';
import { t } from '@/shared/i18n/translate';
import styles from './approvals.module.css';
import { checkDecision, toDecision, verdictLabel, type Decision, type Verdict } from './decision';

export interface DecisionFormProps {
  verdict: Verdict;
  requestedDays: number;
  pending: boolean;
  onDecide: (decision: Decision) => void;
  onCancel: () => void;
}

/** The words of a decision: a denial must say why, an approval may be shorter than asked. */
export function DecisionForm({ verdict, requestedDays, pending, onDecide, onCancel }: DecisionFormProps) {
  const [reason, setReason] = useState('');
  const [days, setDays] = useState(String(requestedDays));
  const [tried, setTried] = useState(false);
  const draft = { verdict, reason, days };
  const errors = checkDecision(draft, requestedDays);
  const shown = tried ? errors : {};
  const denies = verdict === 'DENY';

  function submit(event: FormEvent) {
    event.preventDefault();
    setTried(true);
    if (errors.reason === undefined && errors.days === undefined) {
      onDecide(toDecision(draft, requestedDays));
    }
  }

  return (
    <form noValidate className={styles.form} onSubmit={submit} aria-label={verdictLabel(verdict)}>
      {!denies && (
        <TextField
          type="number"
          label={t('approvals.days')}
          helperText={t(shown.days ?? 'approvals.daysHint', { max: requestedDays })}
          error={shown.days !== undefined}
          value={days}
          onChange={(event) => setDays(event.target.value)}
          slotProps={{ htmlInput: { min: 1, max: requestedDays } }}
        />
      )}
      <TextField
        multiline
        autoFocus
        minRows={2}
        required={denies}
        label={t(denies ? 'approvals.reason' : 'approvals.reasonOptional')}
        helperText={t(shown.reason ?? 'approvals.reasonHint')}
        error={shown.reason !== undefined}
        value={reason}
        onChange={(event) => setReason(event.target.value)}
      />
      <div className={styles.verdicts}>
        <Button type="submit" variant="contained" color={denies ? 'error' : 'primary'} disabled={pending}>
          {denies ? t('approvals.confirmDeny') : t('approvals.confirmApprove')}
        </Button>
        <Button onClick={onCancel}>{t('common.cancel')}</Button>
      </div>
    </form>
  );
}
