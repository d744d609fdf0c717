import * as contract from './en/contract';
import * as diff from './en/diff';
import * as editor from './en/editor';
import * as evolution from './en/evolution';
import * as source from './en/source';
import { addMessages } from './translate';

/** The words of contracts, how they change and where they are written: pages that say them load them. */
const contracts = { ...contract, ...diff, ...editor, ...evolution, ...source };

export type ContractMessages = typeof contracts;

addMessages(contracts);
