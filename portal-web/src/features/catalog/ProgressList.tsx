import DoneIcon from '@mui/icons-material/CheckCircle';
import FailedIcon from '@mui/icons-material/Cancel';
import TodoIcon from '@mui/icons-material/RadioButtonUnchecked';
import { label, t } from '@/shared/i18n/translate';
import ui from '@/shared/ui/ui.module.css';
import styles from './register.module.css';
import type { RegistrationProgress, RegistrationStep } from './registration';

export interface ProgressListProps {
  steps: RegistrationStep[];
  progress: RegistrationProgress;
  failed: boolean;
}

function textOf(step: RegistrationStep): string {
  switch (step.kind) {
    case 'product':
      return t('registerStep.product');
    case 'contract':
      return t('registerStep.contract', { port: step.port || '…' });
    case 'activation':
      return t('registerStep.activation', { port: step.port || '…' });
    case 'publication':
      return t('registerStep.publication');
  }
}

/** What will be done, what was done, and where it stopped. */
export function ProgressList({ steps, progress, failed }: ProgressListProps) {
  const next = steps.find(({ id }) => !progress.done.includes(id));
  return (
    <ol className={styles.steps} aria-live="polite">
      {steps.map((step) => {
        const done = progress.done.includes(step.id);
        const stopped = failed && step.id === next?.id;
        const state = done ? 'done' : stopped ? 'failed' : 'todo';
        const Icon = { done: DoneIcon, failed: FailedIcon, todo: TodoIcon }[state];
        return (
          <li key={step.id} className={styles[state]}>
            <Icon aria-hidden />
            {textOf(step)}
            <span className={ui.visuallyHidden}> ({label('stepState', state)})</span>
          </li>
        );
      })}
    </ol>
  );
}
