import Button from '@mui/material/Button';
import type { Ref } from 'react';
import { FaultSummary } from '@/shared/form/FaultSummary';
import { toErrorTree, type FieldFault } from '@/shared/form/faults';
import { SchemaForm } from '@/shared/form/SchemaForm';
import { t } from '@/shared/i18n/translate';
import { Prose } from '@/shared/ui/Prose';
import type { WizardPage } from './pages';
import type { WizardState } from './useWizard';
import styles from './wizard.module.css';

export interface FormStepProps {
  page: WizardPage;
  number: number;
  count: number;
  wizard: WizardState;
  faults: FieldFault[];
  heading: Ref<HTMLHeadingElement>;
  onBack: (() => void) | undefined;
  onNext: () => void;
}

/** One page of the template. */
export function FormStep({ page, number, count, wizard, faults, heading, onBack, onNext }: FormStepProps) {
  const { values, secrets, onSecret } = wizard;
  return (
    <form
      noValidate
      className={styles.step}
      onSubmit={(event) => {
        event.preventDefault();
        onNext();
      }}
    >
      <div>
        <p className={styles.meta}>{t('wizard.step', { number, count })}</p>
        <h2 id="wizard-step" ref={heading} tabIndex={-1}>
          {page.title}
        </h2>
        {page.description !== undefined && <Prose className={styles.lead} text={page.description} />}
      </div>
      {wizard.isTried(wizard.at) && <FaultSummary schema={page.split.schema} faults={faults} />}
      <SchemaForm
        page={page.split}
        setting={{ values, secrets, onSecret }}
        errors={toErrorTree(faults)}
        onChange={wizard.setValues}
        onBlur={wizard.leave}
      />
      <div className={styles.actions}>
        {onBack && <Button onClick={onBack}>{t('wizard.back')}</Button>}
        <Button type="submit" variant="contained">
          {t('wizard.next')}
        </Button>
      </div>
    </form>
  );
}
