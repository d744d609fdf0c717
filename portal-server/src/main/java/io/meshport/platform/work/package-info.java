/** Threads of the server for work beside the answering of requests. */
@NullMarked
package io.meshport.platform.work;

import org.jspecify.annotations.NullMarked;
