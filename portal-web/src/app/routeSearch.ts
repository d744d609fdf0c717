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

export interface WorkSearch {
  /** The request to show. */
  sel?: string;
}

export function readWorkSearch(raw: Raw): WorkSearch {
  return { sel: text(raw.sel) };
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
