/** A JSON object whose members are known to nobody before it is read. */
export type Json = Record<string, unknown>;
export type JsonSchema = Json;

export type FindingLevel = 'ERROR' | 'WARNING' | 'HINT';

/** What a check of a template, or of what it makes, found. */
export interface TemplateFindingView {
  level: FindingLevel;
  message: string;
  pointer?: string | null;
  line?: number | null;
  remedy?: string | null;
}

export interface TemplateSummaryView {
  name: string;
  title: string;
  description: string;
  tags: string[];
  technology?: string | null;
  owner?: string | null;
  type: string;
  /** "library", or the name of the source it was read from. */
  source: string;
  revision: string;
  /** A template with errors is listed but never runs. */
  usable: boolean;
  errors: number;
  /** Completed runs. */
  runs: number;
  allowedActions: string[];
}

export interface ParameterPageView {
  title: string;
  description?: string | null;
  schema: JsonSchema;
}

export interface TemplateStepView {
  id: string;
  name: string;
  action: string;
}

export interface TemplateView extends TemplateSummaryView {
  pages: ParameterPageView[];
  steps: TemplateStepView[];
  findings: TemplateFindingView[];
  secretsSchema?: JsonSchema | null;
  output?: Json | null;
}

export interface TemplateValidationView {
  findings: TemplateFindingView[];
  pages: ParameterPageView[];
  steps: TemplateStepView[];
}

export interface TemplateViolationView {
  pointer: string;
  message: string;
}

export interface TemplateCheckView {
  violations: TemplateViolationView[];
  findings: TemplateFindingView[];
}

export interface TemplateSourceInput {
  name: string;
  repository: string;
  ref: string;
  path?: string;
}

export interface TemplateSourceView extends TemplateSourceInput {
  commit?: string | null;
  lastReadAt?: string | null;
  problem?: string | null;
  templates: string[];
}

export interface DraftInput {
  template: string;
  values: Json;
  page: number;
}

export interface DraftView extends DraftInput {
  id: string;
  revision: string;
  updatedAt: string;
}

export interface EntityView {
  ref: string;
  kind: string;
  namespace: string;
  name: string;
  title: string;
  description?: string | null;
  type?: string | null;
  owner?: string | null;
}

export interface ActionView {
  id: string;
  description: string;
  examples: { description: string; example: string }[];
  input: JsonSchema;
  output: JsonSchema;
  dryRun: boolean;
}

export type TaskStatus = 'OPEN' | 'PROCESSING' | 'COMPLETED' | 'FAILED' | 'CANCELLED';
export type StepStatus = 'PENDING' | 'PROCESSING' | 'WAITING' | 'COMPLETED' | 'FAILED' | 'SKIPPED';

export interface TaskSummaryView {
  id: string;
  template: string;
  templateTitle: string;
  status: TaskStatus;
  createdAt: string;
  createdBy: { id: string; name: string };
  endedAt?: string | null;
  /** Why the task waits, in words. */
  waitingFor?: string | null;
}

export interface TaskStepView extends TemplateStepView {
  status: StepStatus;
  startedAt?: string | null;
  endedAt?: string | null;
  message?: string | null;
}

export interface OutputLinkView {
  title: string;
  url?: string | null;
  icon?: string | null;
  entityRef?: string | null;
}

export interface TaskOutputView {
  links?: OutputLinkView[];
  text?: { title: string; content: string }[];
}

export interface TaskView extends TaskSummaryView {
  revision: string;
  values: Json;
  steps: TaskStepView[];
  output?: TaskOutputView | null;
  error?: string | null;
  /** "domain/name" of the data product that came of it. */
  product?: string | null;
  allowedActions: string[];
}

export type TaskEventType = 'log' | 'completion' | 'cancelled' | 'recovered';

export interface TaskEventView {
  id: number;
  type: TaskEventType;
  body: { message: string; stepId?: string; status?: string };
  createdAt: string;
}

export interface DryRunFileView {
  path: string;
  executable: boolean;
  base64Content: string;
}

export interface DryRunInput {
  template?: string;
  definition?: string;
  values: Json;
  secrets?: Record<string, string>;
  files?: { path: string; base64Content: string }[];
}

export interface DryRunView {
  log: { message: string; stepId?: string; status?: string }[];
  steps: (TemplateStepView & { status: string })[];
  files: DryRunFileView[];
  output?: TaskOutputView | null;
  findings: TemplateFindingView[];
}

export interface ProductOriginView {
  template: string;
  revision: string;
  values: Json;
  newestRevision: string;
  upgradeAvailable: boolean;
  taskId?: string | null;
}

export type UpgradeChange = 'ADDED' | 'CHANGED' | 'REMOVED' | 'CONFLICT';

export interface UpgradeFileView {
  path: string;
  change: UpgradeChange;
  before?: string | null;
  after?: string | null;
}

export interface UpgradeView {
  from: string;
  to: string;
  files: UpgradeFileView[];
}

export interface UpgradeBranchView {
  branch: string;
  commit: string;
  conflicts: string[];
}

export interface GitTokenInput {
  name: string;
  expiresInDays: number;
  write: boolean;
}

export interface GitTokenView {
  id: string;
  name: string;
  write: boolean;
  createdAt: string;
  expiresAt: string;
  lastUsedAt?: string | null;
}

/** A token as it is shown once, right after it was made. */
export interface NewGitTokenView extends GitTokenView {
  token: string;
}

export interface ProductRepositoryView {
  cloneUrl: string;
  branches: { name: string; commit: string }[];
  files: { path: string; size: number; executable: boolean }[];
}
