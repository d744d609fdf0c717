import * as access from './en/access';
import * as catalog from './en/catalog';
import * as contract from './en/contract';
import * as diff from './en/diff';
import * as discovery from './en/discovery';
import * as editor from './en/editor';
import * as evolution from './en/evolution';
import * as files from './en/files';
import * as form from './en/form';
import * as git from './en/git';
import * as notification from './en/notification';
import * as run from './en/run';
import * as shared from './en/shared';
import * as shell from './en/shell';
import * as source from './en/source';
import * as studio from './en/studio';
import * as template from './en/template';

/** Every word the portal says, by section. */
export const en = {
  ...shared,
  ...shell,
  ...discovery,
  ...catalog,
  ...contract,
  ...diff,
  ...evolution,
  ...editor,
  ...source,
  ...form,
  ...files,
  ...template,
  ...run,
  ...studio,
  ...git,
  ...access,
  ...notification,
};
