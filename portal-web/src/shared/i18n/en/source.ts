export const source = {
  title: 'Contract in Git',
  none: 'The contract lives in the portal only',
  noneText:
    'It can also live in a Git repository: the portal reads it there, shows commit and author, and proposes your changes as a branch.',
  setUp: 'Set up',
  change: 'Change',
  remove: 'Remove',
  removeTitle: 'Take the contract out of Git?',
  removeText: 'The portal keeps what it has read and stops looking at the repository.',
  refresh: 'Read again',
  repository: 'Repository',
  repositoryHint: 'https address of the repository',
  branch: 'Branch',
  path: 'Path of the file',
  webhook: 'Announce changes by webhook',
  webhookHint: 'Otherwise the portal looks from time to time.',
  webhookUrl: 'Address for the webhook',
  commit: 'Commit',
  committed: '{author}, {when}',
  checked: 'Looked at',
  broken: 'The file cannot be used; the last good version is kept',
  unreachable: 'The repository cannot be read',
  conflict: 'Both sides have changed',
  conflictText:
    'The file in Git and the draft in the portal differ, and neither follows from the other. Choose which one goes on; nothing is decided for you.',
  ours: 'Portal, version {version}',
  theirs: 'Git, {commit}',
  keepOurs: 'Keep the portal’s',
  takeTheirs: 'Take Git’s',
};

export const sourceState = {
  IN_STEP: 'In step',
  BEHIND: 'Behind',
  BROKEN: 'Broken file',
  CONFLICT: 'Conflict',
  UNREACHABLE: 'Not reachable',
};
