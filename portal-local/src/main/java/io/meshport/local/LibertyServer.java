package io.meshport.local;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.postgresql.Driver;

/** Open Liberty with the same configuration as in production and the portal's WAR. */
final class LibertyServer implements Server {

  static final String SERVER = "meshport";

  /** Two messages: the application threw, or the container gave up on it. */
  private static final Pattern APPLICATION_FAILED = Pattern.compile("CWWKZ0002E|CWWKZ0012I");

  private static final String LOCAL_JVM =
      "-Xms128m -Xmx512m -XX:+UseSerialGC -XX:TieredStopAtLevel=1";

  private final StackContext stack;

  LibertyServer(StackContext stack) {
    this.stack = stack;
  }

  @Override
  public Component component() {
    return Component.PORTAL;
  }

  @Override
  public void prepare() {
    prepareServer();
    Path war = stack.options().war();
    if (!Files.exists(war)) {
      throw new StackException(war + " is missing: build it with ./mvnw package");
    }
    try {
      Path apps = Files.createDirectories(serverFolder().resolve("apps"));
      Files.copy(war, apps.resolve("meshport.war"), StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The server for those who deploy the application themselves, as Arquillian does. */
  void prepareForDeployment() {
    prepareServer();
    try (InputStream in = LibertyServer.class.getResourceAsStream("/liberty/arquillian.xml")) {
      if (in == null) {
        throw new IllegalStateException("The Arquillian configuration is not on the class path");
      }
      Path replaced = serverFolder().resolve("application.xml");
      Files.copy(in, replaced, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Configuration, settings and JDBC driver. */
  private void prepareServer() {
    try {
      Folders.delete(serverFolder());
      Folders.copy(stack.options().libertyConfiguration(), serverFolder());
      SecretStore.writePrivately(serverFolder().resolve("server.env"), serverEnvironment());
      Path drivers = Files.createDirectories(userFolder().resolve("shared/resources/jdbc"));
      Path driver = drivers.resolve("postgresql.jar");
      Files.copy(driver(), driver, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public ServerProcess.Launch launch() {
    Path script = stack.homes().liberty().resolve("bin/server");
    Map<String, String> environment =
        Map.of("WLP_USER_DIR", userFolder().toString(), "JVM_ARGS", LOCAL_JVM);
    return new ServerProcess.Launch(
        List.of(script.toString(), "run", SERVER),
        environment,
        stack.folder(),
        stack.log(component()));
  }

  @Override
  public boolean answers() {
    return stack.http().answers(stack.portalUrl() + "/health/ready");
  }

  /** Liberty stays up without the application when that does not start. */
  @Override
  public boolean gaveUp() {
    return LogTail.contains(stack.log(component()), APPLICATION_FAILED);
  }

  @Override
  public Duration stopGrace() {
    return Duration.ofSeconds(35);
  }

  Path userFolder() {
    return Folders.plain(stack.folder().resolve("liberty"));
  }

  Path serverFolder() {
    return userFolder().resolve("servers").resolve(SERVER);
  }

  /** The settings of the portal, as environment variables. */
  Map<String, String> environment() {
    String realm = stack.keycloakUrl() + "/realms/meshport";
    Map<String, String> settings = new LinkedHashMap<>();
    String java = System.getProperty("java.home");
    settings.put("JAVA_HOME", java);
    settings.put("MESHPORT_TRUST_STORE", java + "/lib/security/cacerts");
    settings.put("MESHPORT_PORT", Integer.toString(stack.ports().portal()));
    settings.put("MESHPORT_PUBLIC_URL", stack.portalUrl());
    settings.put("MESHPORT_OIDC_ISSUER", realm);
    settings.put("MESHPORT_OIDC_JWKS_URI", realm + "/protocol/openid-connect/certs");
    settings.put("MESHPORT_OIDC_AUDIENCE", "meshport-server");
    settings.put("MESHPORT_OIDC_WEB_CLIENT", "meshport-web");
    settings.put("MESHPORT_KEYCLOAK_URL", stack.keycloakUrl());
    settings.put("MESHPORT_KEYCLOAK_REALM", "meshport");
    settings.put("MESHPORT_KEYCLOAK_CLIENT_ID", "meshport-server");
    settings.put("MESHPORT_KEYCLOAK_CLIENT_SECRET", stack.secrets().get("client-meshport-server"));
    settings.put("MESHPORT_ELASTICSEARCH_URL", stack.elasticsearchUrl());
    settings.put("MESHPORT_DATABASE_HOST", "127.0.0.1");
    settings.put("MESHPORT_DATABASE_PORT", Integer.toString(stack.ports().postgresql()));
    settings.put("MESHPORT_DATABASE_NAME", "meshport");
    settings.put("MESHPORT_DATABASE_USER", "meshport");
    settings.put("MESHPORT_DATABASE_PASSWORD", stack.secrets().get("postgresql-meshport"));
    settings.put("MESHPORT_GIT_ALLOWED_HOSTS", "127.0.0.1:*");
    settings.put("MESHPORT_SEALING_KEY", stack.secrets().get("sealing-key"));
    return settings;
  }

  /** Liberty's start script reads this file, whoever calls the script. */
  private String serverEnvironment() {
    return environment().entrySet().stream()
        .map(setting -> setting.getKey() + "=" + setting.getValue() + "\n")
        .collect(Collectors.joining());
  }

  private static Path driver() {
    try {
      return Path.of(Driver.class.getProtectionDomain().getCodeSource().getLocation().toURI());
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }
}
