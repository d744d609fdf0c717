/** Actions on the files of the workspace: {@code fs:*}. */
@NullMarked
package io.meshport.scaffolder.adapter.action.fs;

import org.jspecify.annotations.NullMarked;
