import { useEffect } from 'react';
import type { AccessRequestView } from '@/shared/api/types';
import { t, tn } from '@/shared/i18n/translate';
import { Moment } from '@/shared/ui/Moment';
import ui from '@/shared/ui/ui.module.css';
import { RequestBadge } from './AccessBadges';
import styles from './approvals.module.css';
import { isWaiting } from './useApprovals';

export interface ApprovalListProps {
  requests: AccessRequestView[];
  selected: string;
  onSelect: (id: string) => void;
}

/** One line for each request to decide. */
export function ApprovalList({ requests, selected, onSelect }: ApprovalListProps) {
  useEffect(() => {
    document.getElementById(`approval-${selected}`)?.scrollIntoView({ block: 'nearest' });
  }, [selected]);

  return (
    <ul className={styles.list} aria-label={t('shell.approvals')}>
      {requests.map((request) => (
        <li key={request.id}>
          <button
            type="button"
            id={`approval-${request.id}`}
            className={styles.row}
            aria-current={request.id === selected}
            onClick={() => onSelect(request.id)}
          >
            <span className={styles.rowHead}>
              <strong>{request.product?.title ?? request.outputPort}</strong>
              <span className={ui.meta}>
                <Moment at={request.submittedAt} />
              </span>
            </span>
            <span>{t('access.for', { subject: request.subject.name })}</span>
            <span className={ui.meta}>
              {request.outputPort.split('/').at(-1)} · {tn('common.days', request.durationDays)}
            </span>
            {!isWaiting(request) && <RequestBadge status={request.status} />}
          </button>
        </li>
      ))}
    </ul>
  );
}
