import '@/shared/i18n/scaffolder';
import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { WizardPage } from '@/features/wizard/WizardPage';

const route = getRouteApi('/create/$template');

interface Opened {
  template: string;
  /** The draft that the page was opened with. */
  resumed: string | undefined;
  /** The draft that this very form has made since. */
  made: string | undefined;
}

/** A template being filled in; the draft it makes of itself comes into the address without beginning anew. */
export function WizardRoute() {
  const { template } = route.useParams();
  const { step, draft, formData } = route.useSearch();
  const navigate = useNavigate();
  const [opened, setOpened] = useState<Opened>({ template, resumed: draft, made: undefined });
  const isOther = opened.template !== template || ![opened.resumed, opened.made].includes(draft);
  if (isOther) {
    setOpened({ template, resumed: draft, made: undefined });
  }
  const change = (part: { step?: string; draft?: string; formData?: string }, replace: boolean) =>
    void navigate({
      to: '/create/$template',
      params: { template },
      search: (old) => ({ ...old, ...part }),
      replace,
      resetScroll: false,
    });
  return (
    <WizardPage
      key={template}
      template={template}
      step={Number(step ?? 1)}
      draft={draft}
      resumed={opened.resumed}
      formData={draft === undefined ? formData : undefined}
      onStep={(to) => change({ step: to === 1 ? undefined : String(to) }, false)}
      onDraft={(id) => {
        setOpened((old) => ({ ...old, made: id }));
        change({ draft: id, formData: undefined }, true);
      }}
      onCreated={(task) => void navigate({ to: '/runs/$id', params: { id: task.id }, ignoreBlocker: true })}
    />
  );
}
