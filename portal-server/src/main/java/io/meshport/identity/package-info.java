/** The calling person, people, teams and service accounts: the portal's view of Keycloak. */
@NullMarked
package io.meshport.identity;

import org.jspecify.annotations.NullMarked;
