/** Use cases of access: asking, deciding, granting, ending, verifying. */
@NullMarked
package io.meshport.access.service;

import org.jspecify.annotations.NullMarked;
