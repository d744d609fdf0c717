/**
 * What changed between two versions of a contract, whom it hurts, and which version number it calls
 * for. Contracts are compared by what things are called, never by where they stand.
 */
@NullMarked
package io.meshport.contract.model.diff;

import org.jspecify.annotations.NullMarked;
