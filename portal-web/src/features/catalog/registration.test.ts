import { expect, it } from 'vitest';
import type { ContractVersionView } from '@/shared/api/types';
import {
  checkDraft,
  emptyDraft,
  emptyPort,
  splitTags,
  type ContractForm,
  type ProductDraft,
} from './productDraft';
import {
  NOTHING_DONE,
  planOf,
  runRegistration,
  type RegistrationGateway,
  type RegistrationProgress,
} from './registration';

const form: ContractForm<string> = {
  empty: () => '',
  toDocument: (text) => (text === '' ? undefined : { format: 'yaml', text }),
  render: () => null,
};

function draftWith(change: Partial<ProductDraft<string>> = {}): ProductDraft<string> {
  const ports = [{ ...emptyPort('kind: x'), name: 'table' }];
  return {
    ...emptyDraft(form),
    domain: 'order',
    name: 'orders',
    title: 'Orders',
    description: 'All',
    ports,
    publish: true,
    ...change,
  };
}

/** A server that notes what it did and fails where it is told to. */
class FakeGateway implements RegistrationGateway {
  readonly acts: string[] = [];
  failing: string | undefined;

  create() {
    return this.act('create', undefined);
  }
  addContract(outputPort: string) {
    return this.act(`contract ${outputPort}`, {
      contractId: 'c1',
      version: '1.0.0',
      etagVersion: 7,
    } as ContractVersionView);
  }
  activate({ id, etagVersion }: { id: string; etagVersion: number }) {
    return this.act(`activate ${id} ${etagVersion}`, undefined);
  }
  publish(domain: string, name: string) {
    return this.act(`publish ${domain}/${name}`, undefined);
  }

  private act<T>(name: string, result: T): Promise<T> {
    if (this.failing !== undefined && name.startsWith(this.failing)) {
      return Promise.reject(new Error(name));
    }
    this.acts.push(name);
    return Promise.resolve(result);
  }
}

const ALL = ['create', 'contract order/orders/table', 'activate c1 7', 'publish order/orders'];

it('creates, adds the contracts, activates and publishes, in this order', async () => {
  const gateway = new FakeGateway();
  const draft = draftWith();

  await runRegistration(planOf(draft, form), draft, NOTHING_DONE, gateway, () => undefined);

  expect(gateway.acts).toEqual(ALL);
});

it.each(['create', 'contract', 'activate', 'publish'])(
  'goes on after a failure at %s and repeats nothing',
  async (failing) => {
    const gateway = new FakeGateway();
    const draft = draftWith();
    let progress: RegistrationProgress = NOTHING_DONE;
    const run = () =>
      runRegistration(planOf(draft, form), draft, progress, gateway, (reached) => {
        progress = reached;
      });

    gateway.failing = failing;
    await expect(run()).rejects.toThrow(failing);
    gateway.failing = undefined;
    await run();

    expect(gateway.acts).toEqual(ALL);
  },
);

it('does only what was asked for', () => {
  const steps = planOf(draftWith({ activate: false, publish: false }), form);
  expect(steps.map(({ id }) => id)).toEqual(['product', 'contract:table']);
});

it('points to every field that must be corrected', () => {
  const port = emptyPort('');
  const twin = { ...emptyPort('x'), name: 'table' };
  const ports = [
    { ...twin, key: 'a' },
    { ...twin, key: 'b' },
    { ...port, key: 'c', name: 'Bad Name' },
  ];
  const errors = checkDraft(draftWith({ domain: '', name: 'Not-Kebab', title: ' ', ports }), form);

  expect(Object.keys(errors)).toEqual(['domain', 'name', 'title', 'port.b', 'port.c', 'contract.c']);
  expect(checkDraft(draftWith(), form)).toEqual({});
});

it('reads tags once each, in lower case', () => {
  expect(splitTags(' Core, sales,,core ')).toEqual(['core', 'sales']);
});
