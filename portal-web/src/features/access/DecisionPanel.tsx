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
import { isWaiting, useDecide } from './useApprovals';

export interface DecisionPanelProps {
  request: AccessRequestView;
  verdict: Verdict | undefined;
  onVerdict: (verdict: Verdict | undefined) => void;
}

/** Who was faster: the request above shows what they said. */
function Stale({ request }: { request: AccessRequestView }) {
  const last = request.decisions.at(-1);
  return (
    <Notice tone="warning" title={t('approvals.stale')}>
      {last && <p>{t('approvals.staleBy', { name: last.decidedBy.name })}</p>}
    </Notice>
  );
}

/** Approve or deny, or the reason why this person does neither. */
export function DecisionPanel({ request, verdict, onVerdict }: DecisionPanelProps) {
  const decide = useDecide(request);
  const may = (action: string) => request.allowedActions.includes(action);
  const failure = decide.error && asProblem(decide.error);

  if (!isWaiting(request)) {
    return failure?.stale ? <Stale request={request} /> : null;
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
