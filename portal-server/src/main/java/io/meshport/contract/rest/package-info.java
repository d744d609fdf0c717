/** HTTP face of data contracts. */
@NullMarked
package io.meshport.contract.rest;

import org.jspecify.annotations.NullMarked;
