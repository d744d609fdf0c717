export const common = {
  documentTitle: '{title} · Meshport',
  loading: 'Loading',
  retry: 'Try again',
  copy: 'Copy',
  code: 'Code {language}',
  copied: 'Copied',
  cancel: 'Cancel',
  save: 'Save',
  close: 'Close',
  typeToConfirm: 'Type {name} to confirm',
  back: 'Back',
  notFound: 'Not found',
  noPermission: 'You do not have access to this',
  leaveTitle: 'Leave without saving?',
  leave: 'Leave',
  more: 'Show more',
  days: { one: '{count} day', other: '{count} days' },
};

export const problem = {
  unexpected: 'Something went wrong',
  unexpectedStatus: 'The server answered with status {status}',
  unreachable: 'The server cannot be reached',
  unreachableDetail: 'The connection failed before an answer came.',
  unreachableRemedy: 'Check your network. What you entered is kept.',
  searchRemedy: 'Search recovers by itself once the index is back. Products you have a link to still open.',
  requestId: 'Request id {id}',
  line: 'line {line}',
  lineColumn: 'line {line}, column {column}',
};

export const lifecycle = {
  DRAFT: 'Draft',
  PUBLISHED: 'Published',
  DEPRECATED: 'Deprecated',
  RETIRED: 'Retired',
};

export const classification = {
  pii: 'PII',
};

export const findingLevel = {
  ERROR: 'Error',
  WARNING: 'Warning',
  HINT: 'Hint',
};
