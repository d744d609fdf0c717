import * as access from './en/access';
import * as catalog from './en/catalog';
import * as discovery from './en/discovery';
import * as notification from './en/notification';
import * as shared from './en/shared';
import * as shell from './en/shell';

/** The words of the pages that most people open first, by section; the rest comes with its pages. */
export const en = {
  ...shared,
  ...shell,
  ...discovery,
  ...catalog,
  ...access,
  ...notification,
};
