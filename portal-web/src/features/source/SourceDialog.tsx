import Checkbox from '@mui/material/Checkbox';
import FormControlLabel from '@mui/material/FormControlLabel';
import TextField from '@mui/material/TextField';
import { useState } from 'react';
import { t } from '@/shared/i18n/translate';
import { FormDialog } from '@/shared/ui/FormDialog';
import { Snippet } from '@/shared/ui/Snippet';
import ui from '@/shared/ui/ui.module.css';
import { useChangeSource } from './useSource';
import type { ContractSourceView } from '@/shared/api/types';

export interface SourceDialogProps {
  outputPort: string;
  source: ContractSourceView | null;
  onClose: () => void;
}

function SecretDialog({ secret, onClose }: { secret: string; onClose: () => void }) {
  return (
    <FormDialog
      title={t('source.secretTitle')}
      action={t('common.close')}
      pending={false}
      error={undefined}
      onSubmit={onClose}
      onClose={onClose}
    >
      <p>{t('source.secretText')}</p>
      <Snippet text={secret} label={t('source.secretTitle')} />
    </FormDialog>
  );
}

// A file that stands alone at an address has neither branch nor path.
function given(text: string): string | undefined {
  return text.trim() === '' ? undefined : text.trim();
}

/** Names the place in Git where the contract lives. */
export function SourceDialog({ outputPort, source, onClose }: SourceDialogProps) {
  const [repository, setRepository] = useState(source?.repository ?? '');
  const [branch, setBranch] = useState(source === null ? 'main' : (source.branch ?? ''));
  const [path, setPath] = useState(source?.path ?? '');
  const [webhook, setWebhook] = useState(source?.webhookUrl != null);
  const change = useChangeSource(outputPort);
  const secret = change.data?.webhookSecret;
  const input = { repository: repository.trim(), branch: given(branch), path: given(path), webhook };
  const save = () =>
    change.mutate(
      { act: 'put', input, seen: source },
      {
        onSuccess: (saved) => {
          if (!saved?.webhookSecret) {
            onClose();
          }
        },
      },
    );
  if (secret) {
    return <SecretDialog secret={secret} onClose={onClose} />;
  }
  return (
    <FormDialog
      title={t('source.title')}
      action={t('common.save')}
      pending={change.isPending}
      error={change.error}
      onSubmit={save}
      onClose={onClose}
    >
      <TextField
        required
        autoFocus
        label={t('source.repository')}
        helperText={t('source.repositoryHint')}
        value={repository}
        onChange={(event) => setRepository(event.target.value)}
      />
      <TextField
        required={given(path) !== undefined}
        label={t('source.branch')}
        value={branch}
        onChange={(event) => setBranch(event.target.value)}
      />
      <TextField
        required={given(branch) !== undefined}
        label={t('source.path')}
        placeholder="contracts/orders.odcs.yaml"
        value={path}
        onChange={(event) => setPath(event.target.value)}
      />
      <FormControlLabel
        control={<Checkbox checked={webhook} onChange={(event) => setWebhook(event.target.checked)} />}
        label={t('source.webhook')}
      />
      <p className={ui.meta}>{t('source.webhookHint')}</p>
    </FormDialog>
  );
}
