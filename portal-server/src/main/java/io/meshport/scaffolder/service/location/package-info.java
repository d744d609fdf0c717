/** Registering catalog files. */
@NullMarked
package io.meshport.scaffolder.service.location;

import org.jspecify.annotations.NullMarked;
