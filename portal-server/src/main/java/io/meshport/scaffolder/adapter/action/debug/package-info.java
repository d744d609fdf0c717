/** Actions for those who write templates: say something, wait a while. */
@NullMarked
package io.meshport.scaffolder.adapter.action.debug;

import org.jspecify.annotations.NullMarked;
