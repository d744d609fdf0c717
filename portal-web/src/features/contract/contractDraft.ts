import { newKey } from '@/shared/api/client';
import type { SentDocument } from '@/shared/api/documents';
import { toOdcsYaml, type ColumnDraft, type TableDraft } from './odcsYaml';

export const CONTRACT_MODES = ['columns', 'yaml', 'json'] as const;
export type ContractMode = (typeof CONTRACT_MODES)[number];

/** A contract as it is being written, in each of the three ways. */
export interface ContractDraft {
  mode: ContractMode;
  table: TableDraft;
  yaml: string;
  json: string;
}

export function emptyColumn(): ColumnDraft {
  return {
    key: newKey(),
    name: '',
    logicalType: 'string',
    classification: '',
    description: '',
    required: false,
    primaryKey: false,
  };
}

export function emptyContract(): ContractDraft {
  const table = { table: '', purpose: '', version: '1.0.0', columns: [emptyColumn()] };
  return { mode: 'columns', table, yaml: '', json: '' };
}

function isBlank({ mode, table, yaml, json }: ContractDraft): boolean {
  switch (mode) {
    case 'columns':
      return table.table.trim() === '' && table.columns.every(({ name }) => name.trim() === '');
    case 'yaml':
      return yaml.trim() === '';
    case 'json':
      return json.trim() === '';
  }
}

/** What would be sent; nothing while nothing was written. */
export function toDocument(draft: ContractDraft, outputPort: string): SentDocument | undefined {
  if (isBlank(draft)) {
    return undefined;
  }
  switch (draft.mode) {
    case 'columns':
      return { format: 'yaml', text: toOdcsYaml(draft.table, outputPort) };
    case 'yaml':
      return { format: 'yaml', text: draft.yaml };
    case 'json':
      return { format: 'json', text: draft.json };
  }
}
