/** Compares what PostgreSQL, Elasticsearch and Keycloak each believe about the same mesh. */
@NullMarked
package io.meshport.local.check;

import org.jspecify.annotations.NullMarked;
