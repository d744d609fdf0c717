import type { components } from './schema.gen';

type Schemas = components['schemas'];

export type AccessGrantView = Schemas['AccessGrantView'];
export type AccessRequestInput = Schemas['AccessRequestInput'];
export type AccessRequestView = Schemas['AccessRequestView'];
export type ChangeView = Schemas['ChangeView'];
export type ColumnView = Schemas['ColumnView'];
export type ConfigView = Schemas['ConfigView'];
export type ConsentBoardView = Schemas['ConsentBoardView'];
export type ConsentView = Schemas['ConsentView'];
export type ConsumerView = Schemas['ConsumerView'];
export type ContractDiffView = Schemas['ContractDiffView'];
export type ContractModelView = Schemas['ContractModelView'];
export type ContractPreviewView = Schemas['ContractPreviewView'];
export type ContractSourceInput = Schemas['ContractSourceInput'];
export type ContractSourceView = Schemas['ContractSourceView'];
export type ContractValidationView = Schemas['ContractValidationView'];
export type ContractVersionSummaryView = Schemas['ContractVersionSummaryView'];
export type ContractVersionView = Schemas['ContractVersionView'];
export type ContractView = Schemas['ContractView'];
export type DataProductInput = Schemas['DataProductInput'];
export type DataProductUpdateInput = Schemas['DataProductUpdateInput'];
export type DataProductView = Schemas['DataProductView'];
export type ExportFormatView = Schemas['ExportFormatView'];
export type ExportNoteView = Schemas['ExportNoteView'];
export type FindingView = Schemas['FindingView'];
export type ImpactView = Schemas['ImpactView'];
export type ImportNote = Schemas['ImportNote'];
export type InputPortView = Schemas['InputPortView'];
export type MeView = Schemas['MeView'];
export type NotificationView = Schemas['NotificationView'];
export type OutputPortUpdateInput = Schemas['OutputPortUpdateInput'];
export type OutputPortView = Schemas['OutputPortView'];
export type PreflightView = Schemas['PreflightView'];
export type SearchHitView = Schemas['SearchHitView'];
export type SearchResultView = Schemas['SearchResultView'];
export type SourceConflictView = Schemas['SourceConflictView'];
export type SourceProposalView = Schemas['SourceProposalView'];
export type SuggestionView = Schemas['SuggestionView'];
export type SubjectInput = Schemas['SubjectInput'];
export type SubjectView = Schemas['SubjectView'];

export type Compatibility = ContractView['compatibility'];
export type ConsentState = ConsentView['state'];
export type ContractStatus = ContractVersionView['status'];
export type FacetView = SearchResultView['facets'][number];
export type GrantStatus = AccessGrantView['status'];
export type PersonView = AccessRequestView['requester'];
export type RequestStatus = AccessRequestView['status'];
export type Severity = ContractDiffView['severity'];
export type SourceSide = Schemas['Side'];
export type SourceState = ContractSourceView['state'];
export type SubjectType = SubjectView['type'];

/** One fault in what was sent, as a problem tells it. */
export interface ViolationView {
  pointer: string;
  message: string;
  line?: number | null;
  column?: number | null;
}
