import TextField from '@mui/material/TextField';
import { useState } from 'react';
import type { TaskView } from '@/shared/api/types';
import { useTemplate, wantedSecrets } from '@/shared/api/templates';
import { t } from '@/shared/i18n/translate';
import { FormDialog } from '@/shared/ui/FormDialog';
import type { useRunAct } from './useRun';

export interface RetryDialogProps {
  task: TaskView;
  act: ReturnType<typeof useRunAct>;
  onRetried: () => void;
  onClose: () => void;
}

/** Goes on from the step that failed; the secrets of the run were dropped and are asked for again. */
export function RetryDialog({ task, act, onRetried, onClose }: RetryDialogProps) {
  const template = useTemplate(task.template);
  const [secrets, setSecrets] = useState<Record<string, string>>({});
  const wanted = template.data ? wantedSecrets(template.data) : [];
  const given = Object.entries(secrets).filter(([, value]) => value !== '');
  return (
    <FormDialog
      title={t('run.retryTitle')}
      action={t('run.retry')}
      pending={act.isPending}
      disabled={template.isPending || wanted.some(({ key, required }) => required && !secrets[key])}
      error={act.error}
      onSubmit={() =>
        act.mutate(
          { act: 'retry', ...(given.length > 0 && { secrets: Object.fromEntries(given) }) },
          { onSuccess: onRetried },
        )
      }
      onClose={onClose}
    >
      <p>{t(wanted.length > 0 ? 'run.retryText' : 'run.retryPlain')}</p>
      {wanted.map(({ key, title, required }) => (
        <TextField
          key={key}
          type="password"
          label={title}
          required={required}
          autoComplete="new-password"
          value={secrets[key] ?? ''}
          onChange={(event) => setSecrets({ ...secrets, [key]: event.target.value })}
        />
      ))}
    </FormDialog>
  );
}
