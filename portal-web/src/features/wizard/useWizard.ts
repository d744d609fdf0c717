import { useState } from 'react';
import type { Tagged } from '@/shared/api/calls';
import type { Json } from '@/shared/api/json';
import type { TemplateDraftView, TemplateView } from '@/shared/api/types';
import { secretKeysOfPages, wantedSecrets } from '@/shared/api/templates';
import { elementId, type FieldFault } from '@/shared/form/faults';
import { KNOWN_FIELDS } from '@/shared/form/SchemaForm';
import {
  faultsByPage,
  hiddenPages,
  pageOf,
  shownFrom,
  wizardPages,
  withDefaults,
  withoutSecrets,
} from './pages';
import { useCheck } from './useTask';

const MASK = '********';
const RELEASE_MS = 200;

function isLeft(left: ReadonlySet<string>, pointer: string): boolean {
  const id = elementId(pointer);
  return [...left].some((one) => id === one || id.startsWith(`${one}_`));
}

/** All that a person has entered into a template, and what is wrong with it. */
export function useWizard(
  template: TemplateView,
  step: number,
  start: Json,
  draft: Tagged<TemplateDraftView> | undefined,
) {
  const [pages] = useState(() => wizardPages(template.pages, KNOWN_FIELDS));
  const [secretFields] = useState(() => secretKeysOfPages(template.pages));
  const [values, setValues] = useState(() => withDefaults(pages, draft?.value.values ?? start));
  const [secrets, setSecrets] = useState<Record<string, string>>({});
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  const [tried, setTried] = useState<ReadonlySet<number>>(new Set());
  const { query: check, ask } = useCheck(template.name, values);
  const asked = Math.min(Math.max(step, 1), pages.length + 1) - 1;
  const hidden = hiddenPages(pages, check.data?.hiddenPages, asked);
  const shownPages = [...pages.keys()].filter((at) => !hidden.has(at));
  const wanted = wantedSecrets({ ...template, pages: template.pages.filter((_, at) => !hidden.has(at)) });
  const faults = faultsByPage(pages, values, hidden);

  /** Own faults and those of the server, as far as the person has been there. */
  function shown(page: number, server: FieldFault[]): FieldFault[] {
    const own = faults[page] ?? [];
    const theirs = server.filter(
      ({ pointer }) => pageOf(pages, pointer, hidden) === page && !own.some((one) => one.pointer === pointer),
    );
    const all = [...own, ...theirs];
    return tried.has(page) ? all : all.filter(({ pointer }) => isLeft(left, pointer));
  }

  return {
    pages,
    /** Where all steps are among the pages that are shown; the last one is the review. */
    stops: [...shownPages, pages.length],
    /** The step that is open, counted from 0 over all pages. */
    at: shownFrom(asked, hidden),
    pageOf: (pointer: string) => pageOf(pages, pointer, hidden),
    check,
    ask,
    wanted,
    values,
    setValues,
    secrets,
    onSecret: (key: string, value: string) => setSecrets((old) => ({ ...old, [key]: value })),
    /** What may be kept: everything but secrets. */
    kept: withoutSecrets(values, secretFields),
    /** Secrets stand in for themselves where only the outcome is looked at. */
    masks: Object.fromEntries(wanted.map(({ key }) => [key, MASK])),
    faults,
    shown,
    // A fault that shows moves what is below it: not between the press and the release of a button there.
    leave: (id: string) =>
      void window.setTimeout(() => setLeft((old) => (old.has(id) ? old : new Set(old).add(id))), RELEASE_MS),
    isTried: (page: number) => tried.has(page),
    tryPage: (page: number) => setTried((old) => new Set(old).add(page)),
    tryAll: () => setTried(new Set(pages.keys())),
  };
}

export type WizardState = ReturnType<typeof useWizard>;
