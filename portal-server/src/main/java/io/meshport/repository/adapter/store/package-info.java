/** JGit's repositories with PostgreSQL as their only storage. */
@NullMarked
package io.meshport.repository.adapter.store;

import org.jspecify.annotations.NullMarked;
