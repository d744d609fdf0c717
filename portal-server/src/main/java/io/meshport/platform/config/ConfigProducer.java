package io.meshport.platform.config;

import io.meshport.platform.persistence.Migrations;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.List;
import org.eclipse.microprofile.config.Config;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Reads the settings once; a server that lacks one does not start. */
@Singleton
public class ConfigProducer {
  /** The settings that have no default, of all features; the reference page marks the same. */
  static final List<String> MANDATORY =
      List.of(
          "meshport.oidc.issuer",
          "meshport.oidc.jwks.uri",
          "meshport.oidc.audience",
          "meshport.oidc.web.client",
          "meshport.keycloak.url",
          "meshport.keycloak.realm",
          "meshport.keycloak.client.id",
          "meshport.keycloak.client.secret",
          "meshport.elasticsearch.url",
          "meshport.public.url",
          "meshport.database.password");

  private static final Logger LOG = LoggerFactory.getLogger(ConfigProducer.class);

  @Produces
  @Singleton
  Settings settings(Config config) {
    return new Settings(config);
  }

  @Produces
  @Singleton
  OidcConfig oidc(Settings settings) {
    return new OidcConfig(
        settings.requiredAddress("meshport.oidc.issuer"),
        settings.requiredAddress("meshport.oidc.jwks.uri"),
        settings.required("meshport.oidc.audience"),
        settings.required("meshport.oidc.web.client"));
  }

  @Produces
  @Singleton
  PublicAddress publicAddress(Settings settings) {
    return new PublicAddress(settings.requiredAddress("meshport.public.url"));
  }

  @Produces
  @Singleton
  KeycloakConfig keycloak(Settings settings) {
    return new KeycloakConfig(
        settings.requiredAddress("meshport.keycloak.url"),
        settings.required("meshport.keycloak.realm"),
        settings.required("meshport.keycloak.client.id"),
        settings.required("meshport.keycloak.client.secret"));
  }

  @Produces
  @Singleton
  DatabaseConfig database(Settings settings) {
    return new DatabaseConfig(
        settings.required("meshport.database.host"),
        settings.port("meshport.database.port", 5432),
        settings.required("meshport.database.name"),
        settings.required("meshport.database.user"),
        settings.required("meshport.database.password"));
  }

  @Produces
  @Singleton
  WorkerConfig workers(Settings settings) {
    return new WorkerConfig(settings.words("meshport.workers", "all"));
  }

  // Before the schema is touched: a server that will not start must not have migrated anything.
  void requireMandatory(
      @Observes @Priority(Migrations.FIRST - 1) @Initialized(ApplicationScoped.class) Object start,
      Settings settings) {
    settings.requireAll(MANDATORY);
  }

  void check(
      @Observes @Initialized(ApplicationScoped.class) Object start,
      PublicAddress address,
      OidcConfig oidc,
      KeycloakConfig keycloak,
      DatabaseConfig database,
      WorkerConfig workers) {
    LOG.info("Configured with {}, {}, {}, {}, {}", address, oidc, keycloak, database, workers);
  }
}
