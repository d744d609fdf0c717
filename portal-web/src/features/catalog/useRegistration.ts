import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { emptyDraft, type ContractForm, type ProductDraft } from './productDraft';
import { NOTHING_DONE, planOf, runRegistration, type RegistrationProgress } from './registration';
import { serverGateway } from './registrationGateway';

const STORAGE_KEY = 'meshport.registration';

interface Saved<C> {
  draft: ProductDraft<C>;
  progress: RegistrationProgress;
}

function load<C>(form: ContractForm<C>): Saved<C> {
  const fresh = { draft: emptyDraft(form), progress: NOTHING_DONE };
  try {
    const saved = JSON.parse(sessionStorage.getItem(STORAGE_KEY) ?? 'null') as Saved<C> | null;
    return saved === null ? fresh : { ...fresh, ...saved };
  } catch {
    return fresh;
  }
}

/** A registration that survives failures, reloads and a new sign-in: nothing entered is lost. */
export function useRegistration<C>(form: ContractForm<C>) {
  const [saved, setSaved] = useState(() => load(form));
  const queries = useQueryClient();
  const { draft, progress } = saved;
  const steps = planOf(draft, form);

  function save(next: Saved<C>) {
    sessionStorage.setItem(STORAGE_KEY, JSON.stringify(next));
    setSaved(next);
  }

  const run = useMutation({
    mutationFn: () =>
      runRegistration(steps, draft, progress, serverGateway, (reached) => save({ draft, progress: reached })),
    onSettled: () =>
      Promise.all(
        ['product', 'contracts', 'search'].map((key) => queries.invalidateQueries({ queryKey: [key] })),
      ),
  });

  return {
    draft,
    progress,
    steps,
    run,
    isDone: progress.done.length > 0 && steps.every(({ id }) => progress.done.includes(id)),
    change: (changed: ProductDraft<C>) => save({ draft: changed, progress }),
    startOver: () => {
      run.reset();
      sessionStorage.removeItem(STORAGE_KEY);
      setSaved({ draft: emptyDraft(form), progress: NOTHING_DONE });
    },
  };
}
