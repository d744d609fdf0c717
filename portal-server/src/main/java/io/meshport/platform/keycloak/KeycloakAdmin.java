package io.meshport.platform.keycloak;

import io.meshport.platform.config.KeycloakConfig;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import org.keycloak.OAuth2Constants;
import org.keycloak.admin.client.Keycloak;
import org.keycloak.admin.client.KeycloakBuilder;
import org.keycloak.admin.client.resource.RealmResource;

/**
 * The realm of the mesh through Keycloak's admin API, as the portal's own service account. Calls
 * block for some seconds at most, and belong outside transactions.
 */
@Singleton
public class KeycloakAdmin {
  private final KeycloakConfig config;
  private final Keycloak client;

  @Inject
  public KeycloakAdmin(KeycloakConfig config) {
    this.config = config;
    this.client =
        KeycloakBuilder.builder()
            .serverUrl(config.url().toString())
            .realm(config.realm())
            .grantType(OAuth2Constants.CLIENT_CREDENTIALS)
            .clientId(config.clientId())
            .clientSecret(config.clientSecret())
            .build();
  }

  /** The realm of the mesh. */
  public RealmResource realm() {
    return client.realm(config.realm());
  }

  @PreDestroy
  void close() {
    client.close();
  }
}
