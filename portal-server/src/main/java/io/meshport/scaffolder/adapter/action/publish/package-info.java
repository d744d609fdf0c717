/** Actions that make a repository of the workspace: {@code publish:*}. */
@NullMarked
package io.meshport.scaffolder.adapter.action.publish;

import org.jspecify.annotations.NullMarked;
