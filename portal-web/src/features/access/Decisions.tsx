import type { AccessRequestView } from '@/shared/api/types';
import { formatMoment } from '@/shared/i18n/time';
import { label, t } from '@/shared/i18n/translate';
import ui from '@/shared/ui/ui.module.css';
import styles from './approvals.module.css';

/** Who decided what, when and why. */
export function Decisions({ request }: { request: AccessRequestView }) {
  return request.decisions.map((decision) => (
    <div key={decision.decidedAt} className={styles.decision}>
      <p>
        <strong>
          {t('access.decision', {
            outcome: label('requestStatus', decision.outcome),
            name: decision.decidedBy.name,
          })}
        </strong>
      </p>
      {decision.reason && <p>“{decision.reason}”</p>}
      <p className={ui.meta}>{formatMoment(decision.decidedAt)}</p>
    </div>
  ));
}
