/** Access over HTTP. */
@NullMarked
package io.meshport.access.rest;

import org.jspecify.annotations.NullMarked;
