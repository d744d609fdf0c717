import { t } from '@/shared/i18n/translate';
import { WebLink } from '@/shared/odcs/DefinitionLinks';
import { FormDialog } from '@/shared/ui/FormDialog';
import { Notice } from '@/shared/ui/Notice';
import { useProposal } from './useEditor';

export interface ProposeDialogProps {
  outputPort: string;
  text: string;
  onClose: () => void;
}

/** Sends the document to where the contract lives in Git, as a branch. */
export function ProposeDialog({ outputPort, text, onClose }: ProposeDialogProps) {
  const propose = useProposal(outputPort);
  const done = propose.data;
  return (
    <FormDialog
      title={t('editor.proposeTitle')}
      action={done ? t('common.close') : t('editor.propose')}
      pending={propose.isPending}
      error={propose.error}
      onSubmit={() => (done ? onClose() : propose.mutate(text))}
      onClose={onClose}
    >
      <p>{t('editor.proposeText')}</p>
      {done && (
        <Notice tone="success" title={t('editor.proposed', { branch: done.branch })}>
          {done.compareUrl && (
            <p>
              {t('editor.compare')}: <WebLink url={done.compareUrl} />
            </p>
          )}
        </Notice>
      )}
    </FormDialog>
  );
}
