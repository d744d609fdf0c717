import type { SentDocument } from '@/shared/api/documents';
import { t, tn } from '@/shared/i18n/translate';
import { Notice } from '@/shared/ui/Notice';
import { ProblemNotice } from '@/shared/ui/ProblemNotice';
import ui from '@/shared/ui/ui.module.css';
import { FindingList } from '@/shared/ui/FindingList';
import { useValidation } from './useValidation';

/** What the server says of the contract as it stands. */
export function ValidationResult({ document }: { document: SentDocument | undefined }) {
  const query = useValidation(document);
  if (document === undefined) {
    return <p className={ui.meta}>{t('contractEditor.nothing')}</p>;
  }
  if (query.error) {
    return <ProblemNotice error={query.error} onRetry={() => void query.refetch()} />;
  }
  if (!query.data) {
    return (
      <p className={ui.meta} role="status">
        {t('contractEditor.checking')}
      </p>
    );
  }
  const { valid, findings } = query.data;
  return (
    <Notice
      tone={valid ? 'success' : 'warning'}
      title={valid ? t('contractEditor.valid') : tn('contractEditor.invalid', findings.length)}
    >
      {findings.length > 0 && <FindingList findings={findings} />}
    </Notice>
  );
}
