/** Use cases of drafts: every person keeps, changes and drops their own. */
@NullMarked
package io.meshport.scaffolder.service.draft;

import org.jspecify.annotations.NullMarked;
