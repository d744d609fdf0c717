/** Who may read and push, the tokens of people, and repositories as the portal shows them. */
@NullMarked
package io.meshport.repository.service;

import org.jspecify.annotations.NullMarked;
