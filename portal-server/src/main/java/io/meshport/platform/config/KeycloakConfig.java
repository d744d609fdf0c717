package io.meshport.platform.config;

import java.net.URI;

/**
 * How the portal reaches the Keycloak admin API.
 *
 * @param url base address of Keycloak
 * @param realm the realm of the mesh
 * @param clientId client of the portal's service account
 * @param clientSecret its secret, never printed
 */
public record KeycloakConfig(URI url, String realm, String clientId, String clientSecret) {
  @Override
  public String toString() {
    return "KeycloakConfig[" + url + ", " + realm + ", " + clientId + "]";
  }
}
