import CheckIcon from '@mui/icons-material/CheckCircle';
import CurrentIcon from '@mui/icons-material/RadioButtonChecked';
import FailedIcon from '@mui/icons-material/Cancel';
import TodoIcon from '@mui/icons-material/RadioButtonUnchecked';
import type { AccessRequestView } from '@/shared/api/types';
import { label, t } from '@/shared/i18n/translate';
import { Moment } from '@/shared/ui/Moment';
import ui from '@/shared/ui/ui.module.css';
import styles from './access.module.css';
import { stepsOf, type Step, type StepState } from './timeline';

const ICONS = { done: CheckIcon, current: CurrentIcon, todo: TodoIcon, failed: FailedIcon };

function nameOf(step: Step, request: AccessRequestView): string {
  if (step.name === 'decided' && step.state !== 'current') {
    return label('requestStatus', request.status);
  }
  if (step.state === 'failed' && request.grant) {
    return label('grantStatus', request.grant.status);
  }
  if (step.name === 'ended' && step.state === 'todo' && step.at !== undefined) {
    return t('step.ends');
  }
  return label('step', step.name);
}

function stateClass(state: StepState): string {
  return `${styles.step} ${styles[state]}`;
}

/** Submitted, decided, provisioning, active, ended: where the request is on its road. */
export function StateTimeline({ request }: { request: AccessRequestView }) {
  return (
    <ol className={styles.steps} aria-label={t('access.timeline')}>
      {stepsOf(request).map((step) => {
        const Icon = ICONS[step.state];
        return (
          <li
            key={step.name}
            className={stateClass(step.state)}
            aria-current={step.state === 'current' ? 'step' : undefined}
          >
            <Icon aria-hidden />
            <span className={styles.stepName}>
              {nameOf(step, request)}
              <span className={ui.visuallyHidden}> ({label('stepState', step.state)})</span>
            </span>
            {step.at !== undefined && (
              <span className={styles.stepTime}>
                <Moment at={step.at} />
              </span>
            )}
          </li>
        );
      })}
    </ol>
  );
}
