package io.meshport.contract.adapter.git;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import io.meshport.contract.model.git.Fetched;
import io.meshport.contract.model.git.SourceAddress;
import io.meshport.platform.git.AllowedHosts;
import io.meshport.platform.git.Errands;
import io.meshport.platform.git.GitServer;
import io.meshport.platform.git.RemoteConfig;
import io.meshport.platform.git.RemoteRepositories.RemoteLogin;
import io.meshport.platform.git.TestRepository;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** A real server of repositories, and the gateway that reads from it. */
abstract class GatewayFixture {
  /** What an answer may hold here: a little more than the largest contract. */
  static final int MEGABYTES = 12;

  static final Clock NOON = Clock.fixed(Instant.parse("2026-11-22T12:00:00Z"), ZoneOffset.UTC);

  @TempDir Path folder = Path.of("");
  private @Nullable GitServer server;

  @BeforeEach
  void serve() {
    server = new GitServer(folder);
  }

  @AfterEach
  void stop() {
    server().close();
  }

  GitServer server() {
    return Objects.requireNonNull(server);
  }

  TestRepository repository(String name) {
    return new TestRepository(folder, name);
  }

  SourceAddress address(String name, String path) {
    return SourceAddress.of(server().url(name + ".git"), "main", path);
  }

  static RepositoryGateway gateway(String... credentials) {
    return gateway(AllowedHosts.of(List.of("127.0.0.1:*")), credentials);
  }

  /** One that gives even a busy machine the time to take what is large. */
  static RepositoryGateway patientGateway() {
    return gateway(Duration.ofMinutes(1), AllowedHosts.of(List.of("127.0.0.1:*")));
  }

  static RepositoryGateway gateway(AllowedHosts hosts, String... credentials) {
    return gateway(Duration.ofSeconds(3), hosts, credentials);
  }

  private static RepositoryGateway gateway(
      Duration timeout, AllowedHosts hosts, String... credentials) {
    Map<String, RemoteLogin> known =
        credentials.length == 0
            ? Map.of()
            : Map.of("127.0.0.1", new RemoteLogin(credentials[0], credentials[1]));
    RemoteConfig config = new RemoteConfig(timeout, MEGABYTES, hosts, known, false);
    return new RepositoryGateway(new Errands(config), NOON);
  }

  static String reason(Fetched fetched) {
    if (fetched instanceof Fetched.Unusable unusable) {
      return unusable.reason();
    }
    assertThat(fetched).isInstanceOf(Fetched.Unreachable.class);
    return ((Fetched.Unreachable) fetched).reason();
  }

  static Fetched.File file(Fetched fetched) {
    assertThat(fetched)
        .as(fetched instanceof Fetched.File ? "a file" : reasonOf(fetched))
        .isInstanceOf(Fetched.File.class);
    return (Fetched.File) fetched;
  }

  private static String reasonOf(Fetched fetched) {
    return fetched instanceof Fetched.Unchanged ? "unchanged" : reason(fetched);
  }

  static HttpHandler redirect(String location) {
    return exchange -> {
      exchange.getResponseHeaders().set("Location", location);
      exchange.sendResponseHeaders(302, -1);
    };
  }

  /** One byte after the other, each soon enough to keep a connection that waits for reads only. */
  static void drip(HttpExchange exchange) throws IOException {
    exchange.sendResponseHeaders(200, 0);
    for (int i = 0; i < 100; i++) {
      exchange.getResponseBody().write('0');
      exchange.getResponseBody().flush();
      pause(200);
    }
  }

  static void pause(long millis) {
    try {
      Thread.sleep(millis);
    } catch (InterruptedException stop) {
      Thread.currentThread().interrupt();
    }
  }
}
