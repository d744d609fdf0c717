/** The connection to the Keycloak admin API. */
@NullMarked
package io.meshport.platform.keycloak;

import org.jspecify.annotations.NullMarked;
