/** Tables from the manifest of a dbt project. */
@NullMarked
package io.meshport.contract.model.imports.dbt;

import org.jspecify.annotations.NullMarked;
