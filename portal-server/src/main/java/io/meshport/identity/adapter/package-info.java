/** Identity looked up in Keycloak, live with a short cache. */
@NullMarked
package io.meshport.identity.adapter;

import org.jspecify.annotations.NullMarked;
