/** Contracts as checks that tools run on data: dbt, Great Expectations and Soda. */
@NullMarked
package io.meshport.contract.model.export.checks;

import org.jspecify.annotations.NullMarked;
