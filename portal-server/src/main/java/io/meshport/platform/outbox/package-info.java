/** Events that leave a transaction safely, and the workers that act on them after commit. */
@NullMarked
package io.meshport.platform.outbox;

import org.jspecify.annotations.NullMarked;
