import type { DataProductView } from '@/shared/api/types';
import { t } from '@/shared/i18n/translate';
import { ConfirmDialog } from '@/shared/ui/ConfirmDialog';
import { useRemovePort } from './usePort';

export interface RemovePortDialogProps {
  product: DataProductView;
  port: string;
  onClose: () => void;
}

/** Asks before a port leaves a draft, with its contract drafts. */
export function RemovePortDialog({ product, port, onClose }: RemovePortDialogProps) {
  const remove = useRemovePort(product);
  return (
    <ConfirmDialog
      title={t('product.removePort', { port })}
      text={t('product.removePortText')}
      action={t('product.remove')}
      pending={remove.isPending}
      error={remove.error}
      onConfirm={() => remove.mutate(port, { onSuccess: onClose })}
      onClose={onClose}
    />
  );
}
