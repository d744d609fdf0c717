import Button from '@mui/material/Button';
import { useState } from 'react';
import type { UpgradeView } from '@/shared/api/types';
import { FaultSummary } from '@/shared/form/FaultSummary';
import { fieldFaults, toErrorTree, type FieldFault } from '@/shared/form/faults';
import { FormBoundary } from '@/shared/form/FormBoundary';
import { KNOWN_FIELDS, SchemaForm } from '@/shared/form/SchemaForm';
import { splitSchema } from '@/shared/form/splitSchema';
import { t } from '@/shared/i18n/translate';
import { ProblemNotice } from '@/shared/ui/ProblemNotice';
import ui from '@/shared/ui/ui.module.css';
import styles from './upgrade.module.css';
import type { Values } from './useUpgrade';

export interface UpgradeQuestionsProps {
  upgrade: Pick<UpgradeView, 'pages' | 'values' | 'violations'>;
  /** What the server said of the values that were sent last. */
  refused: UpgradeView['violations'];
  pending: boolean;
  error: Error | null;
  onAnswer: (values: Values) => void;
}

const NO_SECRETS = {};
const keepNoSecret = () => undefined;

function faultsOf(refused: UpgradeView['violations']): FieldFault[] {
  return refused.map(({ pointer, message }) => ({ pointer: pointer.replace(/^\/values/, ''), message }));
}

/** The values that a new revision needs, asked for by the pages of its wizard. */
export function UpgradeQuestions({ upgrade, refused, pending, error, onAnswer }: UpgradeQuestionsProps) {
  const [pages] = useState(() =>
    upgrade.pages.map((page) => ({ ...page, split: splitSchema(page.schema, KNOWN_FIELDS) })),
  );
  const [values, setValues] = useState(upgrade.values);
  const [sent, setSent] = useState<Values>();
  const [tried, setTried] = useState(false);
  const own = pages.map(({ split }) => fieldFaults(split.schema, values));
  const theirs = sent === values ? faultsOf(refused) : [];
  return (
    <form
      noValidate
      className={styles.questions}
      onSubmit={(event) => {
        event.preventDefault();
        setTried(true);
        if (own.every((faults) => faults.length === 0)) {
          setSent(values);
          onAnswer(values);
        }
      }}
    >
      {pages.map(({ title, description, split }, index) => {
        const faults = tried ? [...(own[index] ?? []), ...theirs] : [];
        return (
          <section key={index} aria-label={title} className={styles.page}>
            <h2>{title}</h2>
            {description && <p className={ui.meta}>{description}</p>}
            <FaultSummary schema={split.schema} faults={faults} />
            <FormBoundary of={split}>
              <SchemaForm
                page={split}
                setting={{ values, secrets: NO_SECRETS, onSecret: keepNoSecret }}
                errors={toErrorTree(faults)}
                onChange={setValues}
                onBlur={keepNoSecret}
              />
            </FormBoundary>
          </section>
        );
      })}
      {error && <ProblemNotice error={error} />}
      <div>
        <Button type="submit" variant="contained" disabled={pending}>
          {t('upgrade.answer')}
        </Button>
      </div>
    </form>
  );
}
