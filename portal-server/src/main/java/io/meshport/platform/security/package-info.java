/** Who may come in at all: verified tokens, deny by default, the headers of every answer. */
@NullMarked
package io.meshport.platform.security;

import org.jspecify.annotations.NullMarked;
