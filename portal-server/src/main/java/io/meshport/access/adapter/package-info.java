/** Access towards PostgreSQL, Keycloak and the clock. */
@NullMarked
package io.meshport.access.adapter;

import org.jspecify.annotations.NullMarked;
