/** Git tokens, what a visit of Git is, and what can be asked of a repository. */
@NullMarked
package io.meshport.repository.model;

import org.jspecify.annotations.NullMarked;
