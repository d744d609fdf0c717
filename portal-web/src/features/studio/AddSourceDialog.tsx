import TextField from '@mui/material/TextField';
import { useState } from 'react';
import { t } from '@/shared/i18n/translate';
import { FormDialog } from '@/shared/ui/FormDialog';
import { useChangeSources } from './useStudio';

const NAME = /^[a-z][a-z0-9-]*$/;

/** Registers a Git repository with templates. */
export function AddSourceDialog({ onClose }: { onClose: () => void }) {
  const [name, setName] = useState('');
  const [repository, setRepository] = useState('');
  const [ref, setRef] = useState('main');
  const [path, setPath] = useState('');
  const change = useChangeSources();
  const folder = path.trim();
  return (
    <FormDialog
      title={t('sources.addTitle')}
      action={t('sources.add')}
      pending={change.isPending}
      disabled={!NAME.test(name) || repository.trim() === '' || ref.trim() === ''}
      error={change.error}
      onSubmit={() =>
        change.mutate(
          {
            act: 'add',
            input: {
              name,
              repository: repository.trim(),
              ref: ref.trim(),
              ...(folder !== '' && { path: folder }),
            },
          },
          { onSuccess: onClose },
        )
      }
      onClose={onClose}
    >
      <TextField
        autoFocus
        required
        label={t('sources.name')}
        helperText={t('sources.nameHint')}
        value={name}
        error={name !== '' && !NAME.test(name)}
        onChange={(event) => setName(event.target.value)}
      />
      <TextField
        required
        label={t('sources.repository')}
        helperText={t('sources.repositoryHint')}
        value={repository}
        onChange={(event) => setRepository(event.target.value)}
      />
      <TextField
        required
        label={t('sources.ref')}
        value={ref}
        onChange={(event) => setRef(event.target.value)}
      />
      <TextField
        label={t('sources.path')}
        helperText={t('sources.pathHint')}
        value={path}
        onChange={(event) => setPath(event.target.value)}
      />
    </FormDialog>
  );
}
