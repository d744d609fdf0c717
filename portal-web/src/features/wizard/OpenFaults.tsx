import { fieldTitle, focusField, type FieldFault } from '@/shared/form/faults';
import { t, tn } from '@/shared/i18n/translate';
import { Notice } from '@/shared/ui/Notice';
import type { WizardState } from './useWizard';
import styles from './wizard.module.css';

export interface OpenFaultsProps {
  wizard: WizardState;
  /** What only the server knows, and no fault of the form tells already. */
  blockers: FieldFault[];
  onStep: (step: number) => void;
}

/** What still keeps the run from being started, each a way to its page and field. */
export function OpenFaults({ wizard, blockers, onStep }: OpenFaultsProps) {
  const own = wizard.faults.flatMap((faults, page) => faults.map((fault) => ({ ...fault, page })));
  const theirs = blockers.map((fault) => ({ ...fault, page: wizard.pageOf(fault.pointer) }));
  const all = [...own, ...theirs];
  if (all.length === 0) {
    return null;
  }
  return (
    <Notice tone="error" title={tn('wizard.open', all.length)}>
      <ul className={styles.faults}>
        {all.map(({ pointer, message, page }) => {
          const { title = '', split } = wizard.pages[page] ?? {};
          const field = split ? fieldTitle(split.schema, pointer) : pointer;
          return (
            <li key={`${pointer} ${message}`}>
              <button
                type="button"
                onClick={() => {
                  wizard.tryPage(page);
                  onStep(page + 1);
                  window.setTimeout(() => focusField(pointer), 100);
                }}
              >
                {field === '' ? message : t('form.errorAt', { field, message })}
              </button>{' '}
              <span className={styles.meta}>{t('wizard.openIn', { title })}</span>
            </li>
          );
        })}
      </ul>
    </Notice>
  );
}
