import AddIcon from '@mui/icons-material/Add';
import Button from '@mui/material/Button';
import TextField from '@mui/material/TextField';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { api, unwrap } from '@/shared/api/client';
import { useMe } from '@/shared/api/me';
import { t } from '@/shared/i18n/translate';
import { FormDialog } from '@/shared/ui/FormDialog';
import { Notice } from '@/shared/ui/Notice';
import { isKebab } from './productDraft';

interface DomainDraft {
  name: string;
  title: string;
  description: string;
}

function useMakeDomain() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (body: DomainDraft) => unwrap(api.POST('/api/v1/domains', { body })),
    onSuccess: () =>
      Promise.all([['me'], ['domains']].map((queryKey) => queries.invalidateQueries({ queryKey }))),
  });
}

function DomainDialog({ onMade, onClose }: { onMade: (name: string) => void; onClose: () => void }) {
  const [draft, setDraft] = useState({ name: '', title: '', description: '' });
  const [tried, setTried] = useState(false);
  const make = useMakeDomain();
  const wrong = tried && !isKebab(draft.name);

  function submit() {
    setTried(true);
    if (isKebab(draft.name)) {
      make.mutate(draft, { onSuccess: () => onMade(draft.name) });
    }
  }

  return (
    <FormDialog
      title={t('domain.new')}
      action={t('domain.make')}
      pending={make.isPending}
      error={make.error}
      onSubmit={submit}
      onClose={onClose}
    >
      <TextField
        required
        autoFocus
        label={t('register.name')}
        error={wrong}
        helperText={wrong ? t('registerError.name') : t('domain.nameHint')}
        value={draft.name}
        onChange={(event) => setDraft({ ...draft, name: event.target.value })}
      />
      <TextField
        required
        label={t('register.productTitle')}
        value={draft.title}
        onChange={(event) => setDraft({ ...draft, title: event.target.value })}
      />
      <TextField
        multiline
        minRows={2}
        label={t('register.description')}
        value={draft.description}
        onChange={(event) => setDraft({ ...draft, description: event.target.value })}
      />
    </FormDialog>
  );
}

/** For platform administrators: makes a domain, with its groups in Keycloak. */
export function NewDomain() {
  const me = useMe();
  const [open, setOpen] = useState(false);
  const [made, setMade] = useState<string>();
  if (!me.data?.roles.includes('platform-admin')) {
    return null;
  }
  return (
    <>
      {made !== undefined && (
        <Notice tone="success" title={t('domain.made', { name: made })}>
          <p>{t('domain.madeText', { name: made })}</p>
        </Notice>
      )}
      <div>
        <Button variant="outlined" startIcon={<AddIcon />} onClick={() => setOpen(true)}>
          {t('domain.new')}
        </Button>
      </div>
      {open && (
        <DomainDialog
          onMade={(name) => {
            setMade(name);
            setOpen(false);
          }}
          onClose={() => setOpen(false)}
        />
      )}
    </>
  );
}
