import * as access from './en/access';
import * as catalog from './en/catalog';
import * as contract from './en/contract';
import * as diff from './en/diff';
import * as discovery from './en/discovery';
import * as editor from './en/editor';
import * as evolution from './en/evolution';
import * as notification from './en/notification';
import * as shared from './en/shared';
import * as shell from './en/shell';
import * as source from './en/source';

/** The words of the pages that most people open first, by section; the rest comes with its pages. */
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
  ...access,
  ...notification,
};
