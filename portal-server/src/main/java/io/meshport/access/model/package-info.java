/** Requests, decisions and grants with their rules. */
@NullMarked
package io.meshport.access.model;

import org.jspecify.annotations.NullMarked;
