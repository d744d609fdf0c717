import type { ReactNode } from 'react';
import { newKey } from '@/shared/api/client';
import type { SentDocument } from '@/shared/api/documents';
import type { DataProductInput } from '@/shared/api/types';
import type { MessageKey } from '@/shared/i18n/translate';

/** How a contract of type C is written; the app brings it in, this feature only carries it. */
export interface ContractForm<C> {
  empty: () => C;
  toDocument: (contract: C, outputPort: string) => SentDocument | undefined;
  render: (contract: C, outputPort: string, onChange: (contract: C) => void) => ReactNode;
}

export interface PortDraft<C> {
  /** Identity of the port while it is edited. */
  key: string;
  name: string;
  technology: string;
  description: string;
  connectionGuide: string;
  contract: C;
}

/** A data product as it is being registered. */
export interface ProductDraft<C> {
  domain: string;
  name: string;
  title: string;
  description: string;
  purpose: string;
  tags: string;
  ports: PortDraft<C>[];
  activate: boolean;
  publish: boolean;
}

/** Problems by field: "name", "port.<key>", ... */
export type DraftErrors = Record<string, MessageKey>;

export const TECHNOLOGIES = [
  'POSTGRESQL',
  'SNOWFLAKE',
  'BIGQUERY',
  'DATABRICKS',
  'REDSHIFT',
  'ICEBERG',
  'PARQUET',
  'S3',
  'KAFKA',
  'API',
  'ELASTICSEARCH',
];

const KEBAB = /^[a-z][a-z0-9]*(-[a-z0-9]+)*$/;

export function isKebab(text: string): boolean {
  return KEBAB.test(text);
}

/** What is wrong with the name of a port beside these others. */
export function checkPortName(name: string, others: string[]): MessageKey | undefined {
  if (!isKebab(name)) {
    return 'registerError.portName';
  }
  return others.includes(name) ? 'registerError.portTwice' : undefined;
}

export function emptyPort<C>(contract: C): PortDraft<C> {
  return {
    key: newKey(),
    name: '',
    technology: 'POSTGRESQL',
    description: '',
    connectionGuide: '',
    contract,
  };
}

export function emptyDraft<C>(form: ContractForm<C>): ProductDraft<C> {
  return {
    domain: '',
    name: '',
    title: '',
    description: '',
    purpose: '',
    tags: '',
    ports: [emptyPort(form.empty())],
    activate: true,
    publish: false,
  };
}

export function splitTags(tags: string): string[] {
  return [
    ...new Set(
      tags
        .split(',')
        .map((tag) => tag.trim().toLowerCase())
        .filter(Boolean),
    ),
  ];
}

export function outputPortKey(draft: ProductDraft<unknown>, port: PortDraft<unknown>): string {
  return `${draft.domain}/${draft.name}/${port.name}`;
}

function portErrors<C>(draft: ProductDraft<C>, form: ContractForm<C>): DraftErrors {
  const errors: DraftErrors = {};
  const names = draft.ports.map(({ name }) => name);
  draft.ports.forEach((port, index) => {
    const problem = checkPortName(port.name, names.slice(0, index));
    if (problem !== undefined) {
      errors[`port.${port.key}`] = problem;
    }
    if (draft.publish && form.toDocument(port.contract, outputPortKey(draft, port)) === undefined) {
      errors[`contract.${port.key}`] = 'registerError.contractMissing';
    }
  });
  return errors;
}

/** What must be corrected before anything is sent, from the top of the form to its end. */
export function checkDraft<C>(draft: ProductDraft<C>, form: ContractForm<C>): DraftErrors {
  const errors: DraftErrors = {};
  if (draft.domain === '') {
    errors.domain = 'registerError.domain';
  }
  if (!isKebab(draft.name)) {
    errors.name = 'registerError.name';
  }
  if (draft.title.trim() === '') {
    errors.title = 'registerError.title';
  }
  if (draft.description.trim() === '') {
    errors.description = 'registerError.description';
  }
  return { ...errors, ...portErrors(draft, form) };
}

function given(text: string): string | undefined {
  return text.trim() === '' ? undefined : text.trim();
}

export function toProductInput(draft: ProductDraft<unknown>): DataProductInput {
  return {
    domain: draft.domain,
    name: draft.name,
    title: draft.title.trim(),
    description: draft.description.trim(),
    purpose: given(draft.purpose),
    tags: splitTags(draft.tags),
    outputPorts: draft.ports.map((port) => ({
      name: port.name,
      technology: port.technology,
      description: given(port.description),
      connectionGuide: given(port.connectionGuide),
    })),
  };
}
