/**
 * Brings contracts of older versions of the Open Data Contract Standard to version 3.1.0 and tells
 * every change it made.
 */
@NullMarked
package io.meshport.contract.model.upgrade;

import org.jspecify.annotations.NullMarked;
