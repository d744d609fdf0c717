/** Making data products of the files in a workspace. */
@NullMarked
package io.meshport.scaffolder.service.product;

import org.jspecify.annotations.NullMarked;
