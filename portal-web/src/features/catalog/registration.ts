import type { SentDocument } from '@/shared/api/documents';
import type { ContractVersionView, DataProductInput } from '@/shared/api/types';
import { outputPortKey, toProductInput, type ContractForm, type ProductDraft } from './productDraft';

/** One thing to do on the server; its id says whether it was done already. */
export type RegistrationStep =
  | { id: 'product'; kind: 'product' }
  | { id: string; kind: 'contract'; port: string; document: SentDocument }
  | { id: string; kind: 'activation'; port: string }
  | { id: 'publication'; kind: 'publication' };

/** What was reached: enough to go on after a failure, or after a reload. */
export interface RegistrationProgress {
  done: string[];
  /** The contract versions made, by port. */
  contracts: Record<string, { id: string; version: string; etagVersion: number }>;
}

export const NOTHING_DONE: RegistrationProgress = { done: [], contracts: {} };

/** The acts on the server that a registration consists of. */
export interface RegistrationGateway {
  create(input: DataProductInput): Promise<unknown>;
  addContract(outputPort: string, document: SentDocument): Promise<ContractVersionView>;
  activate(contract: RegistrationProgress['contracts'][string]): Promise<unknown>;
  publish(domain: string, name: string): Promise<unknown>;
}

/** The steps from a filled-in form to a product, in their order. */
export function planOf<C>(draft: ProductDraft<C>, form: ContractForm<C>): RegistrationStep[] {
  const contracts = draft.ports.flatMap((port): RegistrationStep[] => {
    const document = form.toDocument(port.contract, outputPortKey(draft, port));
    if (document === undefined) {
      return [];
    }
    const add: RegistrationStep = {
      id: `contract:${port.name}`,
      kind: 'contract',
      port: port.name,
      document,
    };
    const activate: RegistrationStep = { id: `activation:${port.name}`, kind: 'activation', port: port.name };
    return draft.activate ? [add, activate] : [add];
  });
  const publication: RegistrationStep[] = draft.publish ? [{ id: 'publication', kind: 'publication' }] : [];
  return [{ id: 'product', kind: 'product' }, ...contracts, ...publication];
}

async function perform(
  step: RegistrationStep,
  draft: ProductDraft<unknown>,
  progress: RegistrationProgress,
  gateway: RegistrationGateway,
): Promise<RegistrationProgress['contracts']> {
  switch (step.kind) {
    case 'product':
      await gateway.create(toProductInput(draft));
      return {};
    case 'contract': {
      const outputPort = `${draft.domain}/${draft.name}/${step.port}`;
      const { contractId, version, etagVersion } = await gateway.addContract(outputPort, step.document);
      return { [step.port]: { id: contractId, version, etagVersion } };
    }
    case 'activation': {
      const contract = progress.contracts[step.port];
      if (contract !== undefined) {
        await gateway.activate(contract);
      }
      return {};
    }
    case 'publication':
      await gateway.publish(draft.domain, draft.name);
      return {};
  }
}

/**
 * Does what is not done yet, one step after the other, and tells after each how far it came. A failure
 * ends the run; running again goes on with the step that failed.
 */
export async function runRegistration(
  steps: RegistrationStep[],
  draft: ProductDraft<unknown>,
  from: RegistrationProgress,
  gateway: RegistrationGateway,
  onProgress: (progress: RegistrationProgress) => void,
): Promise<void> {
  let progress = from;
  for (const step of steps.filter(({ id }) => !from.done.includes(id))) {
    const made = await perform(step, draft, progress, gateway);
    progress = { done: [...progress.done, step.id], contracts: { ...progress.contracts, ...made } };
    onProgress(progress);
  }
}
