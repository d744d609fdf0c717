/** How the files of a product follow their template: a merge of three trees. */
@NullMarked
package io.meshport.scaffolder.model.upgrade;

import org.jspecify.annotations.NullMarked;
