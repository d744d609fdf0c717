import Button from '@mui/material/Button';
import TextField from '@mui/material/TextField';
import { useState } from 'react';
import { t } from '@/shared/i18n/translate';
import { FormDialog } from '@/shared/ui/FormDialog';
import { ProblemNotice } from '@/shared/ui/ProblemNotice';
import styles from './evolution.module.css';
import { useAnswerConsent } from './useConsents';
import type { ConsentView } from '@/shared/api/types';

const DAY_MS = 86_400_000;

function tomorrow(): string {
  return new Date(Date.now() + DAY_MS).toISOString().slice(0, 10);
}

function ObjectionDialog({ consent, onClose }: { consent: ConsentView; onClose: () => void }) {
  const [until, setUntil] = useState('');
  const [comment, setComment] = useState('');
  const answer = useAnswerConsent(consent);
  return (
    <FormDialog
      title={t('consent.objectTitle', { version: consent.version })}
      action={t('consent.object')}
      pending={answer.isPending}
      disabled={comment.trim() === ''}
      error={answer.error}
      onSubmit={() =>
        answer.mutate({ act: 'object', until, comment: comment.trim() }, { onSuccess: onClose })
      }
      onClose={onClose}
    >
      <p>{t('consent.objectText')}</p>
      <TextField
        required
        type="date"
        label={t('consent.untilField')}
        value={until}
        onChange={(event) => setUntil(event.target.value)}
        slotProps={{
          inputLabel: { shrink: true },
          htmlInput: { min: tomorrow(), max: consent.latestObjection },
        }}
      />
      <TextField
        required
        multiline
        minRows={2}
        label={t('consent.comment')}
        value={comment}
        onChange={(event) => setComment(event.target.value)}
      />
    </FormDialog>
  );
}

/** The answers that this person may give. */
export function ConsentActions({ consent }: { consent: ConsentView }) {
  const [objecting, setObjecting] = useState(false);
  const answer = useAnswerConsent(consent);
  const may = (action: string) => consent.allowedActions.includes(action);
  return (
    <>
      <div className={styles.actions}>
        {may('accept') && (
          <Button
            size="small"
            variant="contained"
            disabled={answer.isPending}
            onClick={() => answer.mutate({ act: 'accept' })}
          >
            {t('consent.accept')}
          </Button>
        )}
        {may('migrate') && (
          <Button
            size="small"
            variant="outlined"
            disabled={answer.isPending}
            onClick={() => answer.mutate({ act: 'migrated' })}
          >
            {t('consent.migrated')}
          </Button>
        )}
        {may('object') && (
          <Button size="small" variant="outlined" color="error" onClick={() => setObjecting(true)}>
            {t('consent.object')}
          </Button>
        )}
      </div>
      {answer.error && <ProblemNotice error={answer.error} />}
      {objecting && <ObjectionDialog consent={consent} onClose={() => setObjecting(false)} />}
    </>
  );
}
