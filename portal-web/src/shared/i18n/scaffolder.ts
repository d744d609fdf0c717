import * as files from './en/files';
import * as form from './en/form';
import * as git from './en/git';
import * as run from './en/run';
import * as studio from './en/studio';
import * as template from './en/template';
import { addMessages } from './translate';

/** The words of templates, runs and what comes of them: pages that say them load them. */
const scaffolder = { ...files, ...form, ...git, ...run, ...studio, ...template };

export type ScaffolderMessages = typeof scaffolder;

addMessages(scaffolder);
