/** Actions that bring files into the workspace: {@code fetch:*}. */
@NullMarked
package io.meshport.scaffolder.adapter.action.fetch;

import org.jspecify.annotations.NullMarked;
