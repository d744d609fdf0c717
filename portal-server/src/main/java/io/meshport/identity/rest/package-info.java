/** HTTP face of identity: who am I. */
@NullMarked
package io.meshport.identity.rest;

import org.jspecify.annotations.NullMarked;
