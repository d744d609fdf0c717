import type { paths } from './schema.gen';
import type {
  ConsentBoardView,
  ConsentView,
  ContractDiffView,
  ContractSourceInput,
  ContractSourceView,
  ExportNoteView,
  ExportView,
  ImpactView,
  SourceConflictView,
  SourceSide,
} from './contractTypes';
import type { ContractVersionView } from './types';

interface Answers<R> {
  200: { headers: Record<string, unknown>; content: { 'application/json': R } };
  default: { headers: Record<string, unknown>; content: { 'application/problem+json': object } };
}

interface Operation<P, R> {
  parameters: P;
  requestBody?: never;
  responses: Answers<R>;
}

interface BodyOperation<P, R, B> {
  parameters: P;
  requestBody: { content: { 'application/json': B } };
  responses: Answers<R>;
}

interface Removal<P> {
  parameters: P;
  requestBody?: never;
  responses: {
    204: { headers: Record<string, unknown>; content?: never };
    default: { headers: Record<string, unknown>; content: { 'application/problem+json': object } };
  };
}

interface IfMatch {
  'If-Match': string;
}
interface VersionPath {
  id: string;
  version: string;
}
interface PortPath {
  domain: string;
  name: string;
  port: string;
}
interface Page<T> {
  items: T[];
}
interface VersionOf {
  path: VersionPath;
  header?: IfMatch;
}
interface ConsentOf {
  path: { id: string };
  header?: IfMatch;
}

type ActivationOperation = BodyOperation<VersionOf, ContractVersionView, { noticeDays?: number }>;

/** Routes that the description of the API does not have yet, in the shape in which it will have them. */
export interface PendingPaths {
  '/api/v1/contracts/{id}/diff': {
    get: Operation<
      { path: { id: string }; query?: { from?: string; to?: string; view?: string } },
      ContractDiffView
    >;
  };
  '/api/v1/contracts/{id}/versions/{version}/activation': {
    post: Partial<Pick<ActivationOperation, 'requestBody'>> & Omit<ActivationOperation, 'requestBody'>;
  };
  '/api/v1/contracts/{id}/versions/{version}/deprecation': {
    post: BodyOperation<VersionOf, ContractVersionView, { endDate: string; successor?: string }>;
  };
  '/api/v1/contracts/{id}/versions/{version}/retirement': {
    post: Operation<VersionOf, ContractVersionView>;
  };
  '/api/v1/contracts/{id}/versions/{version}/impact': {
    get: Operation<{ path: VersionPath }, ImpactView>;
  };
  '/api/v1/contracts/{id}/versions/{version}/exports': {
    get: Operation<{ path: VersionPath }, Page<ExportView>>;
  };
  '/api/v1/contracts/{id}/consents': {
    get: Operation<{ path: { id: string }; query?: { version?: string } }, ConsentBoardView>;
  };
  '/api/v1/contract-consents': {
    get: Operation<{ query?: { box?: string } }, Page<ConsentView>>;
  };
  '/api/v1/contract-consents/{id}/acceptance': { post: Operation<ConsentOf, ConsentView> };
  '/api/v1/contract-consents/{id}/migration': { post: Operation<ConsentOf, ConsentView> };
  '/api/v1/contract-consents/{id}/objection': {
    post: BodyOperation<ConsentOf, ConsentView, { until: string; comment: string }>;
  };
  '/api/v1/data-products/{domain}/{name}/output-ports/{port}/contract-source': {
    get: Operation<{ path: PortPath }, ContractSourceView>;
    put: BodyOperation<{ path: PortPath; header?: IfMatch }, ContractSourceView, ContractSourceInput>;
    delete: Removal<{ path: PortPath; header?: IfMatch }>;
  };
  '/api/v1/data-products/{domain}/{name}/output-ports/{port}/contract-source/refresh': {
    post: Removal<{ path: PortPath }>;
  };
  '/api/v1/data-products/{domain}/{name}/output-ports/{port}/contract-source/conflict': {
    get: Operation<{ path: PortPath }, SourceConflictView>;
  };
  '/api/v1/data-products/{domain}/{name}/output-ports/{port}/contract-source/resolution': {
    post: BodyOperation<{ path: PortPath; header?: IfMatch }, ContractSourceView, { keep: SourceSide }>;
  };
  '/api/v1/contracts/{id}/versions/{version}/exports/{format}/notes': {
    get: Operation<
      { path: VersionPath & { format: string }; query?: { dialect?: string } },
      Page<ExportNoteView>
    >;
  };
}

/** All routes of the portal's API. */
export type ApiPaths = Omit<paths, keyof PendingPaths> & PendingPaths;
