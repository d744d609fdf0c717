import type { RJSFSchema } from '@rjsf/utils';
import { t, tn } from '@/shared/i18n/translate';
import { Notice } from '@/shared/ui/Notice';
import { elementId, fieldTitle, focusField, type FieldFault } from './faults';
import styles from './look/form.module.css';

export interface FaultSummaryProps {
  schema: RJSFSchema;
  faults: FieldFault[];
}

/** What is to be corrected on a page, each a way to its field. */
export function FaultSummary({ schema, faults }: FaultSummaryProps) {
  if (faults.length === 0) {
    return null;
  }
  return (
    <Notice tone="error" title={tn('form.errors', faults.length)}>
      <ul className={styles.summary}>
        {faults.map(({ pointer, message }) => (
          <li key={`${pointer} ${message}`}>
            <a
              href={`#${elementId(pointer)}`}
              onClick={(event) => {
                event.preventDefault();
                focusField(pointer);
              }}
            >
              {pointer === '' ? message : t('form.errorAt', { field: fieldTitle(schema, pointer), message })}
            </a>
          </li>
        ))}
      </ul>
    </Notice>
  );
}
