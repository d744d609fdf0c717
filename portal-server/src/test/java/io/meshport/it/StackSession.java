package io.meshport.it;

import io.meshport.local.LocalStack;
import io.meshport.local.StackOptions;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.platform.launcher.LauncherSession;
import org.junit.platform.launcher.LauncherSessionListener;

/**
 * Starts PostgreSQL, Elasticsearch and Keycloak before the first integration test and ends them
 * after the last; Open Liberty is prepared here and started by Arquillian.
 */
public class StackSession implements LauncherSessionListener {
  // Arquillian looks for a running server by name among all processes, so a demo that runs beside
  // the tests must have another one.
  private static final String SERVER = "meshport-it-" + ProcessHandle.current().pid();

  // What takes seconds or an hour in production, so that tests need not wait for it.
  private static final Map<String, String> QUICK =
      Map.of(
          "meshport.access.expiry.interval", "PT1S",
          "meshport.access.verification.interval", "PT3S",
          "meshport.access.retry.first", "PT1S",
          "meshport.access.retry.longest", "PT2S",
          "meshport.git.interval", "PT2S",
          "meshport.git.retry.longest", "PT4S",
          "meshport.git.timeout", "PT5S");

  private static @Nullable LocalStack running;

  /** The stack of this run. */
  public static LocalStack stack() {
    LocalStack stack = running;
    if (stack == null) {
      throw new IllegalStateException("Integration tests run by: ./mvnw verify -pl portal-server");
    }
    return stack;
  }

  @Override
  public void launcherSessionOpened(LauncherSession session) {
    if (Boolean.getBoolean("meshport.it") && running == null) {
      Path checkout = Path.of(System.getProperty("meshport.checkout", ".."));
      LocalStack stack =
          LocalStack.start(
              StackOptions.forTests(checkout).withoutPortal(), line -> System.err.println(line));
      running = stack;
      prepareLiberty(stack);
      System.setProperty("meshport.it.elasticsearch", stack.elasticsearchUrl().toString());
      System.setProperty("meshport.it.server", SERVER);
      System.setProperty(
          "meshport.it.database",
          stack.jdbcUrl() + "?user=meshport&password=" + stack.databasePassword());
      System.setProperty("meshport.it.wlp", stack.libertyHome().toString());
      System.setProperty("meshport.it.usr", stack.libertyUserFolder().toString());
      System.setProperty("meshport.it.port", Integer.toString(stack.portalUrl().getPort()));
    }
  }

  // Arquillian deploys the application itself and starts the server without its environment file.
  private static void prepareLiberty(LocalStack stack) {
    Path servers = stack.libertyUserFolder().resolve("servers");
    Path server = servers.resolve(SERVER);
    Map<String, String> settings = new TreeMap<>(QUICK);
    stack.libertyEnvironment().entrySet().stream()
        .filter(entry -> entry.getKey().startsWith("MESHPORT_"))
        .forEach(entry -> settings.put(propertyOf(entry.getKey()), entry.getValue()));
    String bootstrap =
        settings.entrySet().stream()
            .map(entry -> entry.getKey() + "=" + entry.getValue())
            .collect(Collectors.joining("\n", "\n", "\n"));
    try {
      Files.move(servers.resolve("meshport"), server);
      Path file = server.resolve("bootstrap.properties");
      String known = Files.exists(file) ? Files.readString(file) : "";
      Files.writeString(file, known + bootstrap);
      Files.writeString(
          server.resolve("application.xml"),
          """
          <server>
            <featureManager><feature>localConnector-1.0</feature></featureManager>
            <applicationManager autoExpand="false" startTimeout="120s" stopTimeout="30s"/>
            <applicationMonitor updateTrigger="mbean" dropinsEnabled="true"/>
          </server>
          """);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private static String propertyOf(String variable) {
    return variable.toLowerCase(Locale.ROOT).replace('_', '.');
  }

  @Override
  public void launcherSessionClosed(LauncherSession session) {
    LocalStack stack = running;
    if (stack != null) {
      running = null;
      stack.close();
    }
  }
}
