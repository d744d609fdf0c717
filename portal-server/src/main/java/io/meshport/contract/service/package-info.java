/** What people do with data contracts, one transaction each, and what other features may ask. */
@NullMarked
package io.meshport.contract.service;

import org.jspecify.annotations.NullMarked;
