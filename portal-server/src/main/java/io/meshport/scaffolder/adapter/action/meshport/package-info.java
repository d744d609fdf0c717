/** Actions of the portal's own: {@code meshport:*}. */
@NullMarked
package io.meshport.scaffolder.adapter.action.meshport;

import org.jspecify.annotations.NullMarked;
