import { useState } from 'react';
import { ImportSource, readImport } from '@/shared/columns/ImportSource';
import { useImport, type ImportTarget } from '@/shared/columns/useImport';
import { t } from '@/shared/i18n/translate';
import { FormDialog } from '@/shared/ui/FormDialog';
import { ProblemNotice } from '@/shared/ui/ProblemNotice';
import ui from '@/shared/ui/ui.module.css';
import { ImportPreview } from './ImportPreview';

export interface ImportDialogProps {
  target: ImportTarget;
  onUse: (document: string) => void;
  onClose: () => void;
}

/** Makes a draft of a document in another format, after showing what comes of it. */
export function ImportDialog({ target, onUse, onClose }: ImportDialogProps) {
  const [request, setRequest] = useState(() => readImport(''));
  const query = useImport(request, target);
  const imported = request.text.trim() === '' || query.error ? undefined : query.data;
  return (
    <FormDialog
      wide
      title={t('importer.title')}
      action={t('importer.use')}
      pending={query.isFetching}
      disabled={imported === undefined}
      error={undefined}
      onSubmit={() => {
        if (imported !== undefined) {
          onUse(imported.document);
          onClose();
        }
      }}
      onClose={onClose}
    >
      <ImportSource request={request} onRequest={setRequest} />
      {query.error && <ProblemNotice error={query.error} onRetry={() => void query.refetch()} />}
      {imported ? <ImportPreview imported={imported} /> : <p className={ui.meta}>{t('importer.empty')}</p>}
    </FormDialog>
  );
}
