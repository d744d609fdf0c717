/** HTTP faces: the Git protocol below {@code /git}, tokens and files in the API. */
@NullMarked
package io.meshport.repository.rest;

import org.jspecify.annotations.NullMarked;
