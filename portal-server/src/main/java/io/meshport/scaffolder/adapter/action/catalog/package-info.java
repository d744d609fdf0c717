/** Actions on catalog files and their entities: {@code catalog:*}. */
@NullMarked
package io.meshport.scaffolder.adapter.action.catalog;

import org.jspecify.annotations.NullMarked;
