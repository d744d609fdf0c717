import * as access from './en/access';
import * as catalog from './en/catalog';
import * as contract from './en/contract';
import * as discovery from './en/discovery';
import * as notification from './en/notification';
import * as shared from './en/shared';
import * as shell from './en/shell';

/** Every word the portal says, by section. */
export const en = { ...shared, ...shell, ...discovery, ...catalog, ...contract, ...access, ...notification };
