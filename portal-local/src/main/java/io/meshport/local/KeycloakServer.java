package io.meshport.local;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Keycloak in production mode on PostgreSQL, with our realm imported on its first start. */
final class KeycloakServer implements Server {

  static final String ADMIN = "meshport-admin";

  /** Compiled once, lightly: a local stack is started far more often than it is loaded. */
  private static final String JAVA_OPTS =
      "-Xms64m -Xmx384m -XX:MaxMetaspaceSize=256m -XX:+UseSerialGC -XX:TieredStopAtLevel=1"
          + " -XX:+ExitOnOutOfMemoryError -Dfile.encoding=UTF-8";

  private final StackContext stack;
  private final RealmImport realm;

  KeycloakServer(StackContext stack, RealmImport realm) {
    this.stack = stack;
    this.realm = realm;
  }

  @Override
  public Component component() {
    return Component.KEYCLOAK;
  }

  /** Keycloak's build step takes 20 s, so it is done once per installation. */
  @Override
  public void prepare() {
    Path home = stack.homes().keycloak();
    ServerHomes.once(
        home,
        () -> {
          stack.say("Keycloak: preparing the installation for PostgreSQL (once, about 20 s)");
          stack.runToEnd(component(), List.of(script(home), "build", "--db=postgres"));
        });
  }

  @Override
  public ServerProcess.Launch launch() {
    Path home = stack.homes().keycloak();
    List<String> command =
        List.of(
            script(home),
            "start",
            "--optimized",
            "--cache=local",
            "--http-enabled=true",
            "--http-host=127.0.0.1",
            "--http-port=" + stack.ports().keycloak(),
            "--spi-client--jpa--searchable-attributes=meshport.team",
            "--hostname=" + stack.keycloakUrl(),
            "--db-url=jdbc:postgresql://127.0.0.1:" + stack.ports().postgresql() + "/keycloak",
            "--db-username=keycloak",
            "--db-pool-initial-size=1",
            "--db-pool-min-size=1",
            "--db-pool-max-size=20");
    Map<String, String> environment = new LinkedHashMap<>();
    environment.put("JAVA_HOME", System.getProperty("java.home"));
    environment.put("JAVA_OPTS", JAVA_OPTS);
    environment.put("KC_DB_PASSWORD", stack.secrets().get("postgresql-keycloak"));
    environment.put("KC_BOOTSTRAP_ADMIN_USERNAME", ADMIN);
    environment.put("KC_BOOTSTRAP_ADMIN_PASSWORD", stack.secrets().get("keycloak-admin"));
    return new ServerProcess.Launch(command, environment, stack.folder(), stack.log(component()));
  }

  @Override
  public boolean answers() {
    return stack.http().answers(stack.keycloakUrl() + "/realms/master");
  }

  @Override
  public void complete() {
    realm.importOnce();
  }

  private static String script(Path home) {
    return home.resolve("bin/kc.sh").toString();
  }
}
