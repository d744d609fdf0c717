import type { UseQueryResult } from '@tanstack/react-query';
import type { PreflightView } from '@/shared/api/types';
import { label, t } from '@/shared/i18n/translate';
import { Notice } from '@/shared/ui/Notice';
import { ProblemNotice } from '@/shared/ui/ProblemNotice';
import ui from '@/shared/ui/ui.module.css';

/** Tells who will decide, or why the request would be refused. */
export function PreflightResult({ query }: { query: UseQueryResult<PreflightView> }) {
  if (query.error) {
    return <ProblemNotice error={query.error} onRetry={() => void query.refetch()} />;
  }
  if (!query.data) {
    return <p className={ui.meta}>{t('access.checking')}</p>;
  }
  const { allowed, route, approvers, blockers } = query.data;
  if (!allowed) {
    return (
      <Notice tone="warning" title={t('access.blocked')}>
        {blockers.map((blocker) => (
          <p key={blocker.type}>{blocker.message}</p>
        ))}
      </Notice>
    );
  }
  return (
    <Notice tone="primary" title={label('route', route)}>
      {approvers.length > 0 && <p>{approvers.map((approver) => approver.name).join(', ')}</p>}
    </Notice>
  );
}
