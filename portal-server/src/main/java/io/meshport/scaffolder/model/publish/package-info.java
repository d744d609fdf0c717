/** Which task made which repository on a foreign host. */
@NullMarked
package io.meshport.scaffolder.model.publish;

import org.jspecify.annotations.NullMarked;
