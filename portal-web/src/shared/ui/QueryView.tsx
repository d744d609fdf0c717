import BlockIcon from '@mui/icons-material/DoNotDisturbOnOutlined';
import MissingIcon from '@mui/icons-material/SearchOff';
import type { UseQueryResult } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { asProblem } from '@/shared/api/problem';
import { t } from '@/shared/i18n/translate';
import { EmptyState } from './EmptyState';
import { ProblemNotice } from './ProblemNotice';
import { Skeletons } from './Skeletons';

export interface QueryViewProps<T> {
  query: UseQueryResult<T>;
  skeleton?: ReactNode;
  children: (data: T) => ReactNode;
}

/** Whether asking again may help: the way was broken, too many asked, or the server failed. */
function mayPass(status: number): boolean {
  return status === 0 || status === 408 || status === 429 || status >= 500;
}

function Failure({ error, onRetry }: { error: unknown; onRetry: () => void }) {
  const problem = asProblem(error);
  if (problem.status === 403) {
    return <EmptyState icon={BlockIcon} title={t('common.noPermission')} text={problem.message} />;
  }
  if (problem.status === 404) {
    return <EmptyState icon={MissingIcon} title={t('common.notFound')} text={problem.message} />;
  }
  return <ProblemNotice error={problem} {...(mayPass(problem.status) && { onRetry })} />;
}

/** The four faces of fetched things: loading, failed, forbidden, there. */
export function QueryView<T>({ query, skeleton, children }: QueryViewProps<T>) {
  if (query.data !== undefined) {
    return children(query.data);
  }
  if (query.error !== null) {
    return <Failure error={query.error} onRetry={() => void query.refetch()} />;
  }
  return skeleton ?? <Skeletons count={3} height={88} />;
}
