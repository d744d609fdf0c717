import ApproveIcon from '@mui/icons-material/Check';
import DenyIcon from '@mui/icons-material/Close';
import Button from '@mui/material/Button';
import { asProblem } from '@/shared/api/problem';
import type { AccessRequestView } from '@/shared/api/types';
import { t } from '@/shared/i18n/translate';
import { Notice } from '@/shared/ui/Notice';
import { ProblemNotice } from '@/shared/ui/ProblemNotice';
import ui from '@/shared/ui/ui.module.css';
import styles from './approvals.module.css';
import type { Verdict } from './decision';
import { DecisionForm } from './DecisionForm';
import { Decisions } from './Decisions';
import { isWaiting, useDecide, useRequestNow } from './useApprovals';

export interface DecisionPanelProps {
  request: AccessRequestView;
  verdict: Verdict | undefined;
  onVerdict: (verdict: Verdict | undefined) => void;
}

function Stale({ request, error }: { request: AccessRequestView; error: unknown }) {
  const now = useRequestNow(request.id, true);
  if (now.data === undefined || isWaiting(now.data)) {
    return <ProblemNotice error={error} />;
  }
  return (
    <Notice tone="warning" title={t('approvals.stale')}>
      <Decisions request={now.data} />
    </Notice>
  );
}

/** Approve or deny, or the reason why this person does neither. */
export function DecisionPanel({ request, verdict, onVerdict }: DecisionPanelProps) {
  const decide = useDecide(request);
  const may = (action: string) => request.allowedActions.includes(action);
  const failure = decide.error && asProblem(decide.error);

  if (failure?.stale) {
    return <Stale request={request} error={failure} />;
  }
  if (!isWaiting(request)) {
    return null;
  }
  if (!may('approve') && !may('deny')) {
    return <p className={ui.meta}>{t('approvals.mayNot')}</p>;
  }
  if (verdict === undefined) {
    return (
      <div className={styles.verdicts}>
        {may('approve') && (
          <Button variant="contained" startIcon={<ApproveIcon />} onClick={() => onVerdict('APPROVE')}>
            {t('approvals.approve')}
          </Button>
        )}
        {may('deny') && (
          <Button variant="outlined" color="error" startIcon={<DenyIcon />} onClick={() => onVerdict('DENY')}>
            {t('approvals.deny')}
          </Button>
        )}
      </div>
    );
  }
  return (
    <>
      <DecisionForm
        key={verdict}
        verdict={verdict}
        requestedDays={request.durationDays}
        pending={decide.isPending}
        onDecide={(decision) => decide.mutate(decision, { onSuccess: () => onVerdict(undefined) })}
        onCancel={() => onVerdict(undefined)}
      />
      {failure && <ProblemNotice error={failure} />}
    </>
  );
}
