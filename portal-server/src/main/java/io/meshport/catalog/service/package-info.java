/** Use cases of the catalog: rights, transactions, events. */
@NullMarked
package io.meshport.catalog.service;

import org.jspecify.annotations.NullMarked;
