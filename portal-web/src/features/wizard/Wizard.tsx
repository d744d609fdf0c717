import { useEffect, useEffectEvent, useRef, useState } from 'react';
import type { Tagged } from '@/shared/api/calls';
import type { Json } from '@/shared/api/json';
import type { TemplateDraftView, TaskView, TemplateView } from '@/shared/api/types';
import { focusField } from '@/shared/form/faults';
import { useDryRun } from '@/shared/files/useDryRun';
import { t } from '@/shared/i18n/translate';
import { LeaveGuard } from '@/shared/ui/LeaveGuard';
import { Notice } from '@/shared/ui/Notice';
import { PanelSwitch } from '@/shared/ui/PanelSwitch';
import { FormStep } from './FormStep';
import { pageOf } from './pages';
import { PreviewPanel } from './PreviewPanel';
import { ReviewStep } from './ReviewStep';
import { SaveState } from './SaveState';
import { StepList } from './StepList';
import { useDraftSaving } from './useDraftSaving';
import { refusals, useCheck } from './useTask';
import { useWizard } from './useWizard';
import styles from './wizard.module.css';

export interface WizardProps {
  template: TemplateView;
  step: number;
  start: Json;
  loaded: Tagged<TemplateDraftView> | undefined;
  onStep: (step: number) => void;
  onDraft: (id: string) => void;
  onCreated: (task: TaskView) => void;
}

/** The pages of a template one after the other, what comes of them beside, and the review before the run. */
export function Wizard({ template, step, start, loaded, onStep, onDraft, onCreated }: WizardProps) {
  const wizard = useWizard(template, start, loaded);
  const [side, setSide] = useState<'form' | 'preview'>('form');
  const heading = useRef<HTMLHeadingElement>(null);
  const index = Math.min(Math.max(step, 1), wizard.pages.length + 1) - 1;
  const page = wizard.pages[index];
  const check = useCheck(template.name, wizard.values, page && index);
  const fits = wizard.faults.every((faults) => faults.length === 0);
  const preview = useDryRun({ template: template.name, values: wizard.values, secrets: wizard.masks }, fits);
  const saving = useDraftSaving(
    { template: template.name, values: wizard.kept, page: index },
    loaded,
    onDraft,
  );
  const server = refusals(check.data).filter(({ pointer }) => pageOf(wizard.pages, pointer) === index);
  const shown = wizard.shown(index, server);
  const focusHeading = useEffectEvent(() => heading.current?.focus({ preventScroll: true }));
  const first = useRef(true);

  useEffect(() => {
    if (!first.current) {
      focusHeading();
      window.scrollTo({ top: 0 });
    }
    first.current = false;
  }, [index]);

  function next() {
    const open = [...(wizard.faults[index] ?? []), ...(check.isPlaceholderData ? [] : server)];
    wizard.tryPage(index);
    const [fault] = open;
    if (fault === undefined) {
      onStep(index + 2);
    } else {
      requestAnimationFrame(() => focusField(fault.pointer));
    }
  }

  return (
    <>
      <div className={styles.bar}>
        <StepList
          titles={[...wizard.pages.map(({ title }) => title), t('wizard.review')]}
          faulty={wizard.faults.map((all, at) => (at < index ? all : wizard.shown(at, [])).length > 0)}
          current={index}
          onStep={(to) => onStep(to + 1)}
        />
        <SaveState saving={saving} />
      </div>
      {loaded && loaded.value.revision !== template.revision && (
        <Notice tone="primary" title={t('wizard.newer')} />
      )}
      <div className={styles.switch}>
        <PanelSwitch
          name={t('wizard.side')}
          panels={[
            { key: 'form', title: t('wizard.form') },
            { key: 'preview', title: t('wizard.preview') },
          ]}
          selected={side}
          onSelect={setSide}
        />
      </div>
      <div className={styles.desk} data-side={side}>
        <section className={styles.form} aria-labelledby="wizard-step">
          {page === undefined ? (
            <ReviewStep
              template={template}
              wizard={wizard}
              check={check}
              preview={preview}
              heading={heading}
              draft={saving.id}
              onStep={onStep}
              onCreated={onCreated}
            />
          ) : (
            <FormStep
              key={index}
              page={page}
              number={index + 1}
              count={wizard.pages.length + 1}
              wizard={wizard}
              faults={shown}
              heading={heading}
              onBack={index > 0 ? () => onStep(index) : undefined}
              onNext={next}
            />
          )}
        </section>
        <PreviewPanel preview={preview} waits={!fits} />
      </div>
      <LeaveGuard
        dirty={saving.state === 'pending' || saving.state === 'failed' || saving.state === 'conflict'}
        text={t('wizard.leaveText')}
      />
    </>
  );
}
