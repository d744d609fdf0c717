/** HTTP face of the origin of products and of their upgrades. */
@NullMarked
package io.meshport.scaffolder.rest.upgrade;

import org.jspecify.annotations.NullMarked;
