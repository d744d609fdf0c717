import DoneIcon from '@mui/icons-material/CheckCircle';
import FaultIcon from '@mui/icons-material/ErrorOutlined';
import { t } from '@/shared/i18n/translate';
import styles from './wizard.module.css';

export interface StepListProps {
  titles: string[];
  /** Which pages have faults that the person knows of. */
  faulty: boolean[];
  current: number;
  onStep: (index: number) => void;
}

/** Where in the wizard one is, and the way to any other step. */
export function StepList({ titles, faulty, current, onStep }: StepListProps) {
  return (
    <nav aria-label={t('wizard.steps')} className={styles.steps}>
      <ol>
        {titles.map((title, index) => (
          <li key={index}>
            <button
              type="button"
              aria-current={index === current ? 'step' : undefined}
              onClick={() => onStep(index)}
            >
              {faulty[index] ? (
                <FaultIcon className={styles.faulty} aria-hidden />
              ) : index < current ? (
                <DoneIcon className={styles.done} aria-hidden />
              ) : (
                <span className={styles.number} aria-hidden>
                  {index + 1}
                </span>
              )}
              <span>{title}</span>
            </button>
          </li>
        ))}
      </ol>
    </nav>
  );
}
