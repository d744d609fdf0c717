import BackIcon from '@mui/icons-material/ArrowBack';
import Button from '@mui/material/Button';
import { Link } from '@tanstack/react-router';
import type { AccessRequestView } from '@/shared/api/types';
import { formatMoment } from '@/shared/i18n/time';
import { label, t, tn } from '@/shared/i18n/translate';
import ui from '@/shared/ui/ui.module.css';
import { RequestBadge } from './AccessBadges';
import styles from './approvals.module.css';
import type { Verdict } from './decision';
import { DecisionPanel } from './DecisionPanel';
import { Decisions } from './Decisions';
import { StateTimeline } from './StateTimeline';
import { TouchedColumns } from './TouchedColumns';

export interface ApprovalDetailProps {
  request: AccessRequestView;
  verdict: Verdict | undefined;
  onVerdict: (verdict: Verdict | undefined) => void;
  onBack: () => void;
}

function Facts({ request }: { request: AccessRequestView }) {
  const { subject, requester } = request;
  return (
    <dl className={ui.facts}>
      <dt>{t('approvals.requester')}</dt>
      <dd>{requester.name}</dd>
      <dt>{t('access.subject')}</dt>
      <dd>
        {subject.name} <span className={ui.meta}>({label('subjectType', subject.type)})</span>
      </dd>
      <dt>{t('access.port')}</dt>
      <dd>
        <code>{request.outputPort}</code>
      </dd>
      <dt>{t('access.duration')}</dt>
      <dd>{tn('common.days', request.durationDays)}</dd>
      <dt>{t('approvals.submitted')}</dt>
      <dd>{formatMoment(request.submittedAt)}</dd>
    </dl>
  );
}

/** All that is needed to decide one request, and the decision. */
export function ApprovalDetail({ request, verdict, onVerdict, onBack }: ApprovalDetailProps) {
  const [domain = '', name = ''] = request.outputPort.split('/');
  return (
    <section className={styles.detail} aria-label={t('approvals.detail')}>
      <div className={styles.backButton}>
        <Button size="small" startIcon={<BackIcon />} onClick={onBack}>
          {t('common.back')}
        </Button>
      </div>
      <header className={styles.detailHead}>
        <h2>
          <Link to="/products/$domain/$name/{-$tab}" params={{ domain, name }}>
            {request.product?.title ?? request.outputPort}
          </Link>
        </h2>
        <RequestBadge status={request.status} />
      </header>
      <section className={styles.purpose}>
        <h3>{t('access.purpose')}</h3>
        <p>{request.purpose}</p>
      </section>
      <Facts request={request} />
      <StateTimeline request={request} />
      <TouchedColumns request={request} />
      <Decisions request={request} />
      <DecisionPanel request={request} verdict={verdict} onVerdict={onVerdict} />
    </section>
  );
}
