import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { newKey } from '@/shared/api/client';
import { emptyDraft, type ContractForm, type ProductDraft } from './productDraft';
import { NOTHING_DONE, planOf, runRegistration, type RegistrationProgress } from './registration';
import { serverGateway } from './registrationGateway';

const STORAGE_KEY = 'meshport.registration';

interface Saved<C> {
  draft: ProductDraft<C>;
  progress: RegistrationProgress;
  /** Sent with the creation: the same key never creates twice. */
  key: string;
}

function fresh<C>(form: ContractForm<C>): Saved<C> {
  return { draft: emptyDraft(form), progress: NOTHING_DONE, key: newKey() };
}

function load<C>(form: ContractForm<C>): Saved<C> {
  try {
    const saved = JSON.parse(sessionStorage.getItem(STORAGE_KEY) ?? 'null') as Saved<C> | null;
    return { ...fresh(form), ...saved };
  } catch {
    return fresh(form);
  }
}

/** A registration that survives failures, reloads and a new sign-in: nothing entered is lost. */
export function useRegistration<C>(form: ContractForm<C>) {
  const [saved, setSaved] = useState(() => load(form));
  const queries = useQueryClient();
  const { draft, progress, key } = saved;
  const steps = planOf(draft, form);

  function save(next: Saved<C>) {
    sessionStorage.setItem(STORAGE_KEY, JSON.stringify(next));
    setSaved(next);
  }

  const run = useMutation({
    mutationFn: () =>
      runRegistration(steps, draft, progress, serverGateway(key), (reached) =>
        save({ draft, progress: reached, key }),
      ),
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
    change: (changed: ProductDraft<C>) => save({ draft: changed, progress, key: newKey() }),
    startOver: () => {
      run.reset();
      sessionStorage.removeItem(STORAGE_KEY);
      setSaved(fresh(form));
    },
  };
}
