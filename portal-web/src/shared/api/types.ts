import type { components } from './schema.gen';

type Schemas = components['schemas'];

export type AccessGrantView = Schemas['AccessGrantView'];
export type AccessRequestInput = Schemas['AccessRequestInput'];
export type AccessRequestView = Schemas['AccessRequestView'];
export type ColumnView = Schemas['ColumnView'];
export type ConfigView = Schemas['ConfigView'];
export type ContractModelView = Schemas['ContractModelView'];
export type ContractValidationView = Schemas['ContractValidationView'];
export type ContractVersionSummaryView = Schemas['ContractVersionSummaryView'];
export type ContractVersionView = Schemas['ContractVersionView'] & {
  endDate?: string | null;
  successor?: string | null;
  noticeEndsAt?: string | null;
};
export type ContractView = Schemas['ContractView'];
export type DataProductInput = Schemas['DataProductInput'];
export type DataProductUpdateInput = Schemas['DataProductUpdateInput'];
export type DataProductView = Schemas['DataProductView'];
export type FindingView = Schemas['FindingView'];
export type MeView = Schemas['MeView'];
export type NotificationView = Schemas['NotificationView'];
export type OutputPortUpdateInput = Schemas['OutputPortUpdateInput'];
export type OutputPortView = Schemas['OutputPortView'];
export type PreflightView = Schemas['PreflightView'];
export type SearchHitView = Schemas['SearchHitView'];
export type SearchResultView = Schemas['SearchResultView'];
export type SuggestionView = Schemas['SuggestionView'];
export type SubjectInput = Schemas['SubjectInput'];
export type SubjectView = Schemas['SubjectView'];

export type ContractStatus = ContractVersionView['status'];
export type FacetView = SearchResultView['facets'][number];
export type GrantStatus = AccessGrantView['status'];
export type PersonView = AccessRequestView['requester'];
export type RequestStatus = AccessRequestView['status'];
export type SubjectType = SubjectView['type'];

/** One fault in what was sent, as a problem tells it. */
export interface ViolationView {
  pointer: string;
  message: string;
  line?: number | null;
  column?: number | null;
}
