/** Contracts as tables of SQL databases, in the dialect of each. */
@NullMarked
package io.meshport.contract.model.export.sql;

import org.jspecify.annotations.NullMarked;
