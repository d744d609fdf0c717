/** Makes the files of a template again, by its own steps. */
@NullMarked
package io.meshport.scaffolder.adapter.upgrade;

import org.jspecify.annotations.NullMarked;
