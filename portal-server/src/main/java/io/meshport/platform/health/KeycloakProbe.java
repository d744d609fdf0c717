package io.meshport.platform.health;

import io.meshport.platform.config.OidcConfig;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;

/** Asks Keycloak for the keys with which it signs tokens. */
@Singleton
public class KeycloakProbe implements ComponentProbe {
  private static final Duration PATIENCE = Duration.ofSeconds(2);

  private final HttpClient client = HttpClient.newBuilder().connectTimeout(PATIENCE).build();
  private final HttpRequest keys;

  @Inject
  public KeycloakProbe(OidcConfig oidc) {
    this.keys = HttpRequest.newBuilder(oidc.jwksUri()).timeout(PATIENCE).build();
  }

  @Override
  public String component() {
    return "keycloak";
  }

  @Override
  public boolean answers() {
    try {
      return client.send(keys, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
    } catch (IOException away) {
      return false;
    } catch (InterruptedException stop) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  @Override
  public boolean required() {
    return false;
  }
}
