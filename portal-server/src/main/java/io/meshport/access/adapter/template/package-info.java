/** What templates may do with access: they ask for it. */
@NullMarked
package io.meshport.access.adapter.template;

import org.jspecify.annotations.NullMarked;
