/** What a product came from, and how it gets what its template learned since. */
@NullMarked
package io.meshport.scaffolder.service.upgrade;

import org.jspecify.annotations.NullMarked;
