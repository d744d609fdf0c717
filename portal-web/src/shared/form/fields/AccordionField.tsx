import type { ErrorSchema, FieldProps } from '@rjsf/utils';
import { useState } from 'react';
import { tn } from '@/shared/i18n/translate';
import { labelOf, optionsOf } from '../formContext';
import styles from '../look/form.module.css';

/** A member whose faults were mended may stay behind as undefined. */
function faultCount({ __errors: own = [], ...members }: ErrorSchema = {}): number {
  const nested = Object.values(members as Record<string, ErrorSchema | undefined>);
  return nested.reduce<number>((sum, member) => sum + faultCount(member), own.length);
}

/** The members of an object behind a heading, for what few need to change; faults within are told while it is closed. */
export function AccordionField(props: FieldProps) {
  const { accordionTitle, defaultExpanded } = optionsOf(props);
  const [open, setOpen] = useState(defaultExpanded === true);
  const { ObjectField } = props.registry.fields;
  const faults = faultCount(props.errorSchema);
  return (
    <details
      id={props.fieldPathId.$id}
      className={styles.accordion}
      open={open}
      onToggle={(event) => {
        if (event.target === event.currentTarget) {
          setOpen(event.currentTarget.open);
        }
      }}
    >
      <summary>
        {typeof accordionTitle === 'string' && accordionTitle !== '' ? accordionTitle : labelOf(props)}
        {!open && faults > 0 && <span className={styles.closedFaults}>{tn('form.errors', faults)}</span>}
      </summary>
      {ObjectField && (
        <ObjectField {...props} uiSchema={{ ...props.uiSchema, 'ui:field': undefined, 'ui:frame': false }} />
      )}
    </details>
  );
}
