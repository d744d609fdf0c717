/** Retries that change nothing twice: the answer to an Idempotency-Key is kept and given again. */
@NullMarked
package io.meshport.platform.idempotency;

import org.jspecify.annotations.NullMarked;
