/**
 * The demo mesh: eight domains with their data products, contracts and access requests. The data is
 * in the resources under {@code demo/}; the loader tells it to a running portal through the public
 * API, as the people it names would.
 */
@NullMarked
package io.meshport.local.demo;

import org.jspecify.annotations.NullMarked;
