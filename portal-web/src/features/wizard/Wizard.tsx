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
import { shownFrom } from './pages';
import { PreviewPanel } from './PreviewPanel';
import { ReviewStep } from './ReviewStep';
import { SaveState } from './SaveState';
import { StepList } from './StepList';
import { useDraftSaving } from './useDraftSaving';
import { refusals } from './useTask';
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
  const wizard = useWizard(template, step, start, loaded);
  const [side, setSide] = useState<'form' | 'preview'>('form');
  const heading = useRef<HTMLHeadingElement>(null);
  const { at, stops } = wizard;
  const page = wizard.pages[at];
  const place = stops.indexOf(at);
  const fits = wizard.faults.every((faults) => faults.length === 0);
  const preview = useDryRun({ template: template.name, values: wizard.values, secrets: wizard.masks }, fits);
  const saving = useDraftSaving({ template: template.name, values: wizard.kept, page: at }, loaded, onDraft);
  const shown = wizard.shown(at, refusals(wizard.check.data));
  const focusHeading = useEffectEvent(() => heading.current?.focus({ preventScroll: true }));
  const first = useRef(true);

  useEffect(() => {
    if (!first.current) {
      focusHeading();
      window.scrollTo({ top: 0 });
    }
    first.current = false;
  }, [at]);

  async function next() {
    wizard.tryPage(at);
    const [own] = wizard.faults[at] ?? [];
    const said = own === undefined ? await wizard.ask() : undefined;
    const fault = own ?? refusals(said).find(({ pointer }) => wizard.pageOf(pointer) === at);
    if (fault === undefined) {
      onStep(shownFrom(at + 1, new Set(said?.hiddenPages)) + 1);
    } else {
      requestAnimationFrame(() => focusField(fault.pointer));
    }
  }

  return (
    <>
      <div className={styles.bar}>
        <StepList
          titles={stops.map((stop) => wizard.pages[stop]?.title ?? t('wizard.review'))}
          faulty={stops.map(
            (stop) => (stop < at ? wizard.faults[stop] : wizard.shown(stop, []))?.length !== 0,
          )}
          current={place}
          onStep={(to) => onStep((stops[to] ?? 0) + 1)}
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
              preview={preview}
              heading={heading}
              draft={saving.id}
              onStep={onStep}
              onCreated={onCreated}
            />
          ) : (
            <FormStep
              key={at}
              page={page}
              number={place + 1}
              count={stops.length}
              wizard={wizard}
              faults={shown}
              heading={heading}
              onBack={place > 0 ? () => onStep((stops[place - 1] ?? 0) + 1) : undefined}
              onNext={() => void next()}
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
