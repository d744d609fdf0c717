import * as repository from './en/repository';
import { addMessages } from './translate';

/** The words of what a product has in Git: its files, and the upgrades from its template. */
const messages = { ...repository };

export type RepositoryMessages = typeof messages;

addMessages(messages);
