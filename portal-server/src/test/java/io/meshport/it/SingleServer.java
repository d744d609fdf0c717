package io.meshport.it;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.meshport.local.LocalStack;
import io.meshport.platform.json.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * One more server of the portal beside the one under test: the configuration and the application of
 * production, started as a process with the settings of the stack or without some of them.
 */
final class SingleServer implements AutoCloseable {
  private static final Path CHECKOUT = Path.of(System.getProperty("meshport.checkout", ".."));
  private static final long PATIENCE_SECONDS = 120;

  private final int port;
  private final Path output;
  private final Process process;

  private SingleServer(String name, Set<String> left) throws IOException {
    LocalStack stack = StackSession.stack();
    this.port = freePort();
    Path server = stack.libertyUserFolder().resolve("servers/" + name + "-" + port);
    Path apps = Files.createDirectories(server.resolve("apps"));
    try (Stream<Path> files = Files.list(CHECKOUT.resolve("src-liberty-config"))) {
      for (Path file : files.toList()) {
        Files.copy(file, server.resolve(file.getFileName()), StandardCopyOption.REPLACE_EXISTING);
      }
    }
    Files.copy(CHECKOUT.resolve("portal-server/target/meshport.war"), apps.resolve("meshport.war"));
    this.output = server.resolve("output.json");
    ProcessBuilder builder =
        new ProcessBuilder(
                stack.libertyHome().resolve("bin/server").toString(),
                "run",
                server.getFileName().toString())
            .redirectErrorStream(true)
            .redirectOutput(output.toFile());
    Map<String, String> environment = builder.environment();
    environment.keySet().removeIf(variable -> variable.startsWith("MESHPORT_"));
    environment.putAll(stack.libertyEnvironment());
    environment.keySet().removeAll(left);
    environment.put("WLP_USER_DIR", stack.libertyUserFolder().toString());
    environment.put("JVM_ARGS", "-Xmx256m -XX:+UseSerialGC -XX:TieredStopAtLevel=1");
    environment.put("MESHPORT_PORT", Integer.toString(port));
    environment.put("MESHPORT_WORKERS", "none");
    this.process = builder.start();
  }

  /** Starts a server without these environment variables. */
  static SingleServer without(Set<String> variables) {
    try {
      return new SingleServer("single", variables);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  /** Waits for the line of the log whose message begins so. */
  JsonNode awaitLine(String beginning) {
    long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
    while (System.nanoTime() < deadline && process.isAlive()) {
      for (JsonNode line : log()) {
        if (line.path("message").asText().startsWith(beginning)) {
          return line;
        }
      }
      pause();
    }
    throw new AssertionError(
        "The server never said '" + beginning + "', but at last:\n" + tail(log()));
  }

  /** What the server said so far; a line that is being written is left out. */
  List<JsonNode> log() {
    try {
      return Files.readString(output).lines().map(SingleServer::parse).toList();
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private static JsonNode parse(String line) {
    try {
      return Json.mapper().readTree(line);
    } catch (JsonProcessingException notWhole) {
      return MissingNode.getInstance();
    }
  }

  private static String tail(List<JsonNode> log) {
    return log.subList(Math.max(0, log.size() - 20), log.size()).stream()
        .map(line -> line.path("message").asText())
        .collect(Collectors.joining("\n"));
  }

  HttpResponse<String> get(String path, String header, String value) {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
            .header(header, value)
            .build();
    try {
      return HttpClient.newHttpClient().send(request, BodyHandlers.ofString());
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    } catch (InterruptedException stop) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(stop);
    }
  }

  @Override
  public void close() {
    process.descendants().forEach(ProcessHandle::destroyForcibly);
    process.destroyForcibly();
    process.onExit().join();
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }

  private static void pause() {
    try {
      TimeUnit.MILLISECONDS.sleep(250);
    } catch (InterruptedException stop) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(stop);
    }
  }
}
