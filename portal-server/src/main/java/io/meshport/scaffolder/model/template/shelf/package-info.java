/**
 * Which templates the portal has, in which revisions, and the files of every revision that somebody
 * still needs.
 */
@NullMarked
package io.meshport.scaffolder.model.template.shelf;

import org.jspecify.annotations.NullMarked;
