/**
 * Checks what a contract means and no schema can see: references that lead nowhere, limits that
 * exclude each other, metrics and units that do not fit.
 */
@NullMarked
package io.meshport.contract.model.meaning;

import org.jspecify.annotations.NullMarked;
