import Button from '@mui/material/Button';
import type { Ref } from 'react';
import { callDone } from '@/shared/api/calls';
import type { TaskView, TemplateView } from '@/shared/api/types';
import type { Preview } from '@/shared/files/useDryRun';
import { t, tn } from '@/shared/i18n/translate';
import { ProblemNotice } from '@/shared/ui/ProblemNotice';
import ui from '@/shared/ui/ui.module.css';
import { OpenFaults } from './OpenFaults';
import { PolicyFindings } from './PolicyFindings';
import { ReviewValues } from './ReviewValues';
import { SecretFields } from './SecretFields';
import { draftPath, readDraft } from './useDrafts';
import { refusals, useCreateTask } from './useTask';
import type { WizardState } from './useWizard';
import styles from './wizard.module.css';

export interface ReviewStepProps {
  template: TemplateView;
  wizard: WizardState;
  preview: Preview;
  heading: Ref<HTMLHeadingElement>;
  draft: string | undefined;
  onStep: (step: number) => void;
  onCreated: (task: TaskView) => void;
}

/** The draft has become a run. It stays in the list of drafts when it cannot be deleted, which loses nothing. */
async function dropDraft(id: string): Promise<void> {
  const { etag } = await readDraft(id);
  await callDone(draftPath(id), { method: 'DELETE', headers: { 'If-Match': etag } });
}

function FileList({ preview }: { preview: Preview }) {
  return (
    <section className={styles.section}>
      <h3>
        {t('wizard.files')} <span className={ui.meta}>{tn('files.count', preview.files.length)}</span>
      </h3>
      <ul className={styles.fileList}>
        {preview.files.map(({ path }) => (
          <li key={path}>
            <code>{path}</code>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** Everything once more before it is made: values, policy, files, steps. */
export function ReviewStep({ template, wizard, preview, heading, draft, ...on }: ReviewStepProps) {
  const create = useCreateTask((task) => {
    if (draft !== undefined) {
      void dropDraft(draft).catch(() => undefined);
    }
    on.onCreated(task);
  });
  const { check, stops } = wizard;
  const pages = stops.slice(0, -1);
  const asked = new Set(wizard.wanted.map(({ key }) => key));
  const given = Object.entries(wizard.secrets).filter(([key, value]) => value !== '' && asked.has(key));
  const missing = wizard.wanted.filter(({ key, required }) => required && !wizard.secrets[key]);
  const own = wizard.faults.flat();
  const blockers = refusals(check.data).filter((one) => !own.some(({ pointer }) => pointer === one.pointer));
  const open = own.length + blockers.length + missing.length;

  function send() {
    wizard.tryAll();
    if (open === 0) {
      create.mutate({
        template: template.name,
        values: wizard.values,
        ...(given.length > 0 && { secrets: Object.fromEntries(given) }),
      });
    }
  }

  return (
    <div className={styles.step}>
      <h2 id="wizard-step" ref={heading} tabIndex={-1}>
        {t('wizard.reviewTitle')}
      </h2>
      <OpenFaults wizard={wizard} blockers={blockers} onStep={on.onStep} />
      {wizard.pages.map(
        (page, at) =>
          pages.includes(at) && (
            <ReviewValues key={at} page={page} values={wizard.values} onEdit={() => on.onStep(at + 1)} />
          ),
      )}
      {wizard.wanted.length > 0 && <SecretFields wizard={wizard} />}
      <PolicyFindings check={check} />
      {preview.files.length > 0 && <FileList preview={preview} />}
      <section className={styles.section}>
        <h3>{t('wizard.steps2')}</h3>
        <ol className={styles.plan}>
          {template.steps.map(({ id, name, action }) => (
            <li key={id}>
              {name} <code>{action}</code>
            </li>
          ))}
        </ol>
      </section>
      {create.error && <ProblemNotice error={create.error} />}
      <div className={styles.actions}>
        {pages.length > 0 && (
          <Button onClick={() => on.onStep((pages.at(-1) ?? 0) + 1)}>{t('wizard.back')}</Button>
        )}
        <Button variant="contained" disabled={create.isPending || create.isSuccess} onClick={send}>
          {t(create.isPending ? 'wizard.creating' : 'wizard.create')}
        </Button>
        {open > 0 && <p className={styles.meta}>{tn('wizard.open', open)}</p>}
      </div>
    </div>
  );
}
