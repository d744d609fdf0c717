/** The entity manager and the schema migrations. */
@NullMarked
package io.meshport.platform.persistence;

import org.jspecify.annotations.NullMarked;
