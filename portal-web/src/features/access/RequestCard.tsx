import Button from '@mui/material/Button';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import type { AccessRequestView } from '@/shared/api/types';
import { label, t, tn } from '@/shared/i18n/translate';
import { ConfirmDialog } from '@/shared/ui/ConfirmDialog';
import { Notice } from '@/shared/ui/Notice';
import ui from '@/shared/ui/ui.module.css';
import styles from './access.module.css';
import { GrantBadge, RequestBadge } from './AccessBadges';
import { ConnectGuide } from './ConnectGuide';
import { StateTimeline } from './StateTimeline';
import { useWithdraw } from './useAccess';

function Reasons({ request }: { request: AccessRequestView }) {
  const approvers = request.approvers.map((approver) => approver.name).join(', ');
  const waiting = request.status === 'SUBMITTED';
  return (
    <>
      {waiting && approvers !== '' && (
        <p className={ui.meta}>{t('access.decidedBy', { names: approvers })}</p>
      )}
      {request.decisions.map((decision) => (
        <p key={decision.decidedAt}>
          <strong>
            {t('access.decision', {
              outcome: label('requestStatus', decision.outcome),
              name: decision.decidedBy.name,
            })}
          </strong>
          {decision.reason && <> “{decision.reason}”</>}
        </p>
      ))}
    </>
  );
}

/** One request of mine: where it stands, what was said, what I can do. */
export function RequestCard({ request, selected }: { request: AccessRequestView; selected: boolean }) {
  const [withdrawing, setWithdrawing] = useState(false);
  const withdraw = useWithdraw(request);
  const { product, subject, grant } = request;
  const [domain = '', name = ''] = request.outputPort.split('/');

  return (
    <article className={selected ? styles.cardSelected : styles.card} id={`request-${request.id}`}>
      <header className={styles.cardHead}>
        <h2>
          <Link to="/products/$domain/$name/{-$tab}" params={{ domain, name, tab: 'access' }}>
            {product?.title ?? request.outputPort}
          </Link>
        </h2>
        {grant ? <GrantBadge status={grant.status} /> : <RequestBadge status={request.status} />}
      </header>
      <p className={ui.meta}>
        <code>{request.outputPort}</code> · {t('access.for', { subject: subject.name })} ·{' '}
        {tn('common.days', request.durationDays)}
      </p>
      <StateTimeline request={request} />
      <p className={styles.purpose}>{request.purpose}</p>
      <Reasons request={request} />
      {grant?.failure && (
        <Notice tone="warning" title={label('grantStatus', grant.status)}>
          <p>{grant.failure}</p>
          <p>{t('access.retries')}</p>
        </Notice>
      )}
      {grant && <ConnectGuide grant={grant} />}
      {request.allowedActions.includes('withdraw') && (
        <div>
          <Button size="small" variant="outlined" onClick={() => setWithdrawing(true)}>
            {t('access.withdraw')}
          </Button>
        </div>
      )}
      {withdrawing && (
        <ConfirmDialog
          title={t('access.withdrawTitle')}
          text={t('access.withdrawText')}
          action={t('access.withdraw')}
          pending={withdraw.isPending}
          error={withdraw.error}
          onConfirm={() => withdraw.mutate(undefined, { onSuccess: () => setWithdrawing(false) })}
          onClose={() => setWithdrawing(false)}
        />
      )}
    </article>
  );
}
