export const access = {
  timeline: 'Progress of the request',
  connect: 'How to connect',
  roleHint: 'Your tokens carry the role',
  decidedBy: 'To be decided by {names}',
  decision: '{outcome} by {name}',
  for: 'for {subject}',
  until: 'until {date}',
  retries: 'The portal tries again by itself.',
  withdraw: 'Withdraw',
  withdrawTitle: 'Withdraw this request?',
  withdrawText: 'The owners no longer see it. You can ask again later.',
  noRequests: 'No requests yet',
  noRequestsText: 'Find a data product and ask for access; the state of your requests appears here.',
  noGrants: 'No access yet',
  noGrantsText: 'What you, your teams and your services may use appears here once a request is approved.',
  endTitle: 'End the access to {port}',
  endText: '{subject} loses the access. This is recorded with your reason.',
  reason: 'Reason',
  consumers: 'Who has access',
  noConsumers: 'Nobody has or had access yet. Approved requests appear here.',
  revokeFrom: 'Revoke the access of {subject}',
  memberSees: 'Members of {domain} see how to connect; other people see it with their access.',
  noneHere: 'You have no access to this port yet.',
  requestTitle: 'Request access to {title}',
  port: 'Output port',
  subject: 'For',
  subjectHint: 'Who gets the access',
  purpose: 'Purpose',
  purposeHint: 'What will you use the data for? The owners decide on this.',
  duration: 'Duration',
  send: 'Send request',
  sent: 'Request sent',
  sentText: 'You are notified as soon as it is decided.',
  follow: 'Follow the request',
  checking: 'Checking who decides…',
  blocked: 'This request cannot be sent',
  preflightPurpose: 'Looked up before the purpose is written',
  forMe: 'Me ({name})',
  forTeam: 'My team {name}',
  forService: 'Service {name}',
};

export const route = {
  DOMAIN_OWNERS: 'The owners of the domain decide',
  GOVERNANCE_LEADS: 'The governance leads decide',
};

export const step = {
  submitted: 'Submitted',
  decided: 'Waiting for decision',
  provisioning: 'Provisioning',
  active: 'Active',
  ended: 'Ended',
  ends: 'Ends',
};

export const stepState = {
  done: 'done',
  current: 'now',
  todo: 'not yet',
  failed: 'stopped',
};

export const requestStatus = {
  SUBMITTED: 'Waiting',
  APPROVED: 'Approved',
  DENIED: 'Denied',
  WITHDRAWN: 'Withdrawn',
  LAPSED: 'Lapsed',
};

export const grantStatus = {
  SCHEDULED: 'Scheduled',
  ACTIVATING: 'Provisioning',
  ACTIVE: 'Active',
  ENDED: 'Ended',
  REVOKING: 'Being revoked',
  REVOKED: 'Revoked',
  ACTIVATION_FAILED: 'Provisioning failed',
  REVOCATION_FAILED: 'Revocation failed',
};

export const grantHealth = {
  VERIFIED: 'verified',
  DRIFTED: 'differs from the identity server',
  UNKNOWN: 'not verified yet',
};

export const grantAction = {
  'give-back': 'Give back',
  revoke: 'Revoke',
};

export const subjectType = {
  USER: 'person',
  TEAM: 'team',
  SERVICE: 'service',
};

export const approvals = {
  show: 'Which requests to show',
  waiting: 'Waiting',
  decided: 'Decided',
  none_waiting: 'Nothing waits for you',
  none_decided: 'Nothing decided yet',
  noneText: 'Requests for data of your domains appear here.',
  keys: 'j and k move, a approves, d denies',
  detail: 'Request',
  requester: 'Requested by',
  submitted: 'Submitted',
  touched: 'What it opens',
  contractVersion: 'Contract {version}',
  noContract: 'No contract was in force when this was asked.',
  unclassified: 'Not classified',
  approve: 'Approve',
  deny: 'Deny',
  confirmApprove: 'Approve request',
  confirmDeny: 'Deny request',
  days: 'Days of access',
  daysHint: 'At most the {max} days asked for',
  daysWrong: 'Give a whole number from 1 to {max}',
  reason: 'Reason',
  reasonOptional: 'Reason (optional)',
  reasonHint: 'The requester reads it.',
  reasonNeeded: 'Say why, so that the requester can act on it',
  mayNot: 'You cannot decide this request: it is yours, or of a domain you do not own.',
  stale: 'Somebody else was faster',
  staleBy: 'Your decision was not taken: {name} had decided already.',
};
