/** Benchmarks against a running local stack, each with its reference in the same run. */
@NullMarked
package io.meshport.bench;

import org.jspecify.annotations.NullMarked;
