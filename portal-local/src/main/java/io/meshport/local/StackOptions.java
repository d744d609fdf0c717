package io.meshport.local;

import java.nio.file.Path;
import java.util.Map;

/**
 * What a stack is made of.
 *
 * @param checkout the checkout whose server configuration and WAR are run
 * @param servers where the installed servers are
 * @param folder where this instance keeps its data, logs and secrets
 * @param portal whether Open Liberty is started too; without it the server is only prepared
 * @param throwAway whether the data is deleted at the end and need not survive a power cut
 */
public record StackOptions(
    Path checkout, Path servers, Path folder, Ports ports, boolean portal, boolean throwAway) {

  private static final String DEFAULT_INSTANCE = "local";

  public StackOptions {
    checkout = checkout.toAbsolutePath().normalize();
    servers = servers.toAbsolutePath().normalize();
    folder = folder.toAbsolutePath().normalize();
  }

  /** The stack of a developer: usual ports, data that stays, everything started. */
  public static StackOptions local(Path checkout, Map<String, String> environment) {
    Path home = home(checkout, environment);
    String instance = environment.getOrDefault("MESHPORT_INSTANCE", DEFAULT_INSTANCE);
    return new StackOptions(
        checkout,
        servers(home, environment),
        home.resolve(instance),
        Ports.fromEnvironment(environment),
        true,
        false);
  }

  /** A stack for one test run: random ports, data thrown away, everything started. */
  public static StackOptions forTests(Path checkout) {
    Map<String, String> environment = System.getenv();
    Path home = home(checkout, environment);
    Path folder = home.resolve("test-" + ProcessHandle.current().pid());
    return new StackOptions(
        checkout, servers(home, environment), folder, Ports.random(), true, true);
  }

  /** Another instance of a developer's stack, on random ports, that keeps its data until told. */
  public static StackOptions another(Path checkout, Map<String, String> environment, String name) {
    Path home = home(checkout, environment);
    return new StackOptions(
        checkout, servers(home, environment), home.resolve(name), Ports.random(), true, false);
  }

  /** The same stack without Open Liberty, for those who start it themselves (Arquillian). */
  public StackOptions withoutPortal() {
    return new StackOptions(checkout, servers, folder, ports, false, throwAway);
  }

  public StackOptions withPorts(Ports others) {
    return new StackOptions(checkout, servers, folder, others, portal, throwAway);
  }

  Path war() {
    return checkout.resolve("portal-server/target/meshport.war");
  }

  Path libertyConfiguration() {
    return checkout.resolve("src-liberty-config");
  }

  private static Path home(Path checkout, Map<String, String> environment) {
    String home = environment.getOrDefault("MESHPORT_HOME", "");
    return home.isBlank() ? checkout.resolve(".meshport") : Path.of(home);
  }

  private static Path servers(Path home, Map<String, String> environment) {
    String servers = environment.getOrDefault("MESHPORT_SERVERS", "");
    return servers.isBlank() ? home.resolve("servers") : Path.of(servers);
  }
}
