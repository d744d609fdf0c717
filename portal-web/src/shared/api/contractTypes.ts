import type { ContractModelView, FindingView, SubjectType } from './types';

export type DiffSeverity = 'ERROR' | 'WARNING' | 'INFO' | 'NONE';
export type VersionBump = 'MAJOR' | 'MINOR' | 'PATCH' | 'NONE';
export type CompatibilityView = 'BACKWARD' | 'FORWARD' | 'FULL';

/** One difference between two versions of a contract, in words. */
export interface ContractChangeView {
  rule: string;
  severity: DiffSeverity;
  direction: 'READERS' | 'WRITERS' | 'BOTH';
  section: string;
  element: string;
  pointer: string;
  before?: string | null;
  after?: string | null;
  message: string;
  remedy?: string | null;
}

/** What separates two versions, and which number the later one must bear. */
export interface ContractDiffView {
  contractId: string;
  from?: string | null;
  to?: string | null;
  view: CompatibilityView;
  severity: DiffSeverity;
  requiredBump: VersionBump;
  versionFits: boolean;
  proposedVersion: string;
  backwardCompatible: boolean;
  forwardCompatible: boolean;
  changes: ContractChangeView[];
}

export interface ContractSubjectView {
  type: SubjectType;
  id: string;
  name: string;
}

/** Who and what uses the columns that a version changes. */
export interface ImpactView {
  from?: string | null;
  to: string;
  severity: DiffSeverity;
  ports: { outputPort: string; technology: string }[];
  grants: {
    grantId: string;
    subject: ContractSubjectView;
    status: string;
    endsAt: string;
    carriesOver: boolean;
    reason?: string | null;
  }[];
  inputPorts: { dataProduct: string; inputPort: string; columns: string[] }[];
  lineage: { from: string; to: string; columns: string[] }[];
  touched: { element: string; severity: DiffSeverity; message: string }[];
}

export interface ExportView {
  format: string;
  title: string;
  mediaType: string;
  fileName: string;
  dialects: string[];
}

export interface ExportNoteView {
  pointer: string;
  message: string;
}

export type ConsentState = 'OPEN' | 'ACCEPTED' | 'MIGRATED' | 'OBJECTED';

/** The answer of one consumer to an incompatible version. */
export interface ConsentView {
  id: string;
  contractId: string;
  outputPort: string;
  version: string;
  formerVersion: string;
  noticeEndsAt?: string | null;
  subject: ContractSubjectView;
  state: ConsentState;
  objectionUntil?: string | null;
  /** The last day until which one can object. */
  latestObjection?: string;
  comment?: string | null;
  answeredBy?: string | null;
  answeredAt?: string | null;
  carriesOver: boolean;
  reason?: string | null;
  accessEndsAt?: string | null;
  etagVersion: number;
  allowedActions: string[];
}

export interface ConsentBoardView {
  contractId: string;
  version: string;
  formerVersion?: string | null;
  noticeEndsAt?: string | null;
  open: number;
  answered: number;
  items: ConsentView[];
}

export type SourceState = 'IN_STEP' | 'BEHIND' | 'BROKEN' | 'CONFLICT' | 'UNREACHABLE';

export interface ContractSourceInput {
  repository: string;
  branch: string;
  path: string;
  webhook: boolean;
}

/** Where in Git the contract of a port lives, and how the portal stands to it. */
export interface ContractSourceView {
  repository: string;
  branch?: string | null;
  path?: string | null;
  state: SourceState;
  commit?: string | null;
  author?: string | null;
  committedAt?: string | null;
  checkedAt?: string | null;
  error?: string | null;
  /** Below the address of the portal. */
  webhookUrl?: string | null;
  /** Only in the answer to the call that made it. */
  webhookSecret?: string | null;
  etagVersion: number;
  allowedActions: string[];
}

export interface SourceSideView {
  document: string;
  mediaType: string;
  sha256: string;
}

/** Both sides of a conflict, as they are written. */
export interface SourceConflictView {
  contractId: string;
  version: string;
  portal: SourceSideView;
  repository: SourceSideView;
  commit?: string | null;
  author?: string | null;
  committedAt?: string | null;
  etagVersion: number;
}

export type SourceSide = 'PORTAL' | 'REPOSITORY';

export interface SourceProposalView {
  branch: string;
  commit: string;
  compareUrl?: string | null;
}

export interface ImportNoteView {
  level: 'WARNING' | 'HINT';
  source: string;
  pointer: string;
  message: string;
}

/** A foreign document as it reads in the standard; nothing was kept. */
export interface ContractImportView {
  format: string;
  document: string;
  notes: ImportNoteView[];
  findings: FindingView[];
  model?: ContractModelView;
}
