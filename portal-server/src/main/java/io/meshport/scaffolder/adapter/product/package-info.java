/** PostgreSQL for what the actions of templates remember. */
@NullMarked
package io.meshport.scaffolder.adapter.product;

import org.jspecify.annotations.NullMarked;
