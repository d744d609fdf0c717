/** Tasks in PostgreSQL, the workers that run them, and the calls between servers. */
@NullMarked
package io.meshport.scaffolder.adapter.task;

import org.jspecify.annotations.NullMarked;
