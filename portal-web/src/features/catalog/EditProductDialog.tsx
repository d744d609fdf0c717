import TextField from '@mui/material/TextField';
import { useState } from 'react';
import type { DataProductView } from '@/shared/api/types';
import { t } from '@/shared/i18n/translate';
import { FormDialog } from '@/shared/ui/FormDialog';
import { splitTags } from './productDraft';
import { useChangeProduct } from './useProduct';

export interface EditProductDialogProps {
  product: DataProductView;
  onClose: () => void;
}

/** Changes the words of a product; its domain and name never change. */
export function EditProductDialog({ product, onClose }: EditProductDialogProps) {
  const [title, setTitle] = useState(product.title);
  const [description, setDescription] = useState(product.description);
  const [purpose, setPurpose] = useState(product.purpose ?? '');
  const [tags, setTags] = useState(product.tags.join(', '));
  const change = useChangeProduct(product);

  function submit() {
    const input = { title, description, purpose, tags: splitTags(tags) };
    change.mutate({ act: 'edit', input }, { onSuccess: onClose });
  }

  return (
    <FormDialog
      title={t('product.editTitle', { title: product.title })}
      action={t('common.save')}
      pending={change.isPending}
      error={change.error}
      onSubmit={submit}
      onClose={onClose}
    >
      <TextField
        required
        label={t('register.productTitle')}
        value={title}
        onChange={(event) => setTitle(event.target.value)}
      />
      <TextField
        required
        multiline
        minRows={2}
        label={t('register.description')}
        value={description}
        onChange={(event) => setDescription(event.target.value)}
      />
      <TextField
        multiline
        minRows={3}
        label={t('register.purpose')}
        helperText={t('register.markdownHint')}
        value={purpose}
        onChange={(event) => setPurpose(event.target.value)}
      />
      <TextField
        label={t('register.tags')}
        helperText={t('register.tagsHint')}
        value={tags}
        onChange={(event) => setTags(event.target.value)}
      />
    </FormDialog>
  );
}
