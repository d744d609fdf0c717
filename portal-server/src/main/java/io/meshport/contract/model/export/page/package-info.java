/** Contracts for people to read: a page and a diagram. */
@NullMarked
package io.meshport.contract.model.export.page;

import org.jspecify.annotations.NullMarked;
