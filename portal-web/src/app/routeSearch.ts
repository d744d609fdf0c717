import type { Compatibility, Severity } from '@/shared/api/types';

type Raw = Record<string, unknown>;

function text(value: unknown): string | undefined {
  return typeof value === 'string' && value !== '' ? value : undefined;
}

export interface ProductSearch {
  /** The port access is being asked for: the request dialog is open. */
  request?: string;
  port?: string;
  version?: string;
  /** Filter of the columns. */
  filter?: string;
}

export function readProductSearch(raw: Raw): ProductSearch {
  return {
    request: text(raw.request),
    port: text(raw.port),
    version: text(raw.version),
    filter: text(raw.filter),
  };
}

export interface ContractSearch extends ProductSearch {
  /** Which side of the contract is shown: explained, document, consents, source. */
  panel?: string;
}

export function readContractSearch(raw: Raw): ContractSearch {
  return { ...readProductSearch(raw), panel: text(raw.panel) };
}

export interface FilesSearch {
  /** The port access is being asked for: the request dialog is open. */
  request?: string;
  branch?: string;
  /** The folder shown. */
  path?: string;
  /** The file shown. */
  file?: string;
  view?: 'commits';
}

export function readFilesSearch(raw: Raw): FilesSearch {
  return {
    request: text(raw.request),
    branch: text(raw.branch),
    path: text(raw.path),
    file: text(raw.file),
    view: raw.view === 'commits' ? 'commits' : undefined,
  };
}

export interface DiffSearch {
  port?: string;
  from?: string;
  to?: string;
  view?: Compatibility;
  severity?: Severity;
  show?: 'text';
}

const VIEWS: Compatibility[] = ['BACKWARD', 'FORWARD', 'FULL'];
const SEVERITIES: Severity[] = ['ERROR', 'WARNING', 'INFO'];

export function readDiffSearch(raw: Raw): DiffSearch {
  return {
    port: text(raw.port),
    from: text(raw.from),
    to: text(raw.to),
    view: VIEWS.find((view) => view === raw.view),
    severity: SEVERITIES.find((severity) => severity === raw.severity),
    show: raw.show === 'text' ? 'text' : undefined,
  };
}

export interface EditSearch {
  port?: string;
  version?: string;
  /** Which part of the document is edited. */
  part?: 'columns' | 'yaml';
}

export function readEditSearch(raw: Raw): EditSearch {
  return {
    port: text(raw.port),
    version: text(raw.version),
    part: raw.part === 'columns' || raw.part === 'yaml' ? raw.part : undefined,
  };
}

export interface WorkSearch {
  /** The request to show. */
  sel?: string;
  /** Which runs are listed. */
  status?: string;
}

export function readWorkSearch(raw: Raw): WorkSearch {
  return { sel: text(raw.sel), status: text(raw.status) };
}

export interface WizardSearch {
  /** The step shown, from 1; the first one is not written. */
  step?: string;
  draft?: string;
  /** Values to begin with, as a JSON object. */
  formData?: string;
}

export function readWizardSearch(raw: Raw): WizardSearch {
  const step = text(raw.step);
  return {
    step: step !== undefined && /^[1-9]\d?$/.test(step) ? step : undefined,
    draft: text(raw.draft),
    formData: text(raw.formData),
  };
}

export interface ActionsSearch {
  q?: string;
}

export function readActionsSearch(raw: Raw): ActionsSearch {
  return { q: text(raw.q) };
}

export interface StudioSearch {
  /** The template that the writing begins with. */
  template?: string;
}

export function readStudioSearch(raw: Raw): StudioSearch {
  return { template: text(raw.template) };
}

export interface ApprovalsSearch {
  state?: 'decided';
  sel?: string;
}

export function readApprovalsSearch(raw: Raw): ApprovalsSearch {
  return { state: raw.state === 'decided' ? 'decided' : undefined, sel: text(raw.sel) };
}

export interface NotificationsSearch {
  unread?: 'true';
}

export function readNotificationsSearch(raw: Raw): NotificationsSearch {
  return { unread: raw.unread === 'true' ? 'true' : undefined };
}
