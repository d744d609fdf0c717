/** The one shape of every error: RFC 9457 problems with a stable type, a pointer and a remedy. */
@NullMarked
package io.meshport.platform.problem;

import org.jspecify.annotations.NullMarked;
