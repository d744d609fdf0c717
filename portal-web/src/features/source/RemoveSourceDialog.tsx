import type { ContractSourceView } from '@/shared/api/types';
import { t } from '@/shared/i18n/translate';
import { ConfirmDialog } from '@/shared/ui/ConfirmDialog';
import { useChangeSource } from './useSource';

export interface RemoveSourceDialogProps {
  outputPort: string;
  source: ContractSourceView;
  onClose: () => void;
}

/** Asks before the portal becomes the only place of a contract. */
export function RemoveSourceDialog({ outputPort, source, onClose }: RemoveSourceDialogProps) {
  const change = useChangeSource(outputPort);
  return (
    <ConfirmDialog
      title={t('source.removeTitle')}
      text={t('source.removeText')}
      action={t('source.remove')}
      pending={change.isPending}
      error={change.error}
      onConfirm={() => change.mutate({ act: 'remove', seen: source }, { onSuccess: onClose })}
      onClose={onClose}
    />
  );
}
