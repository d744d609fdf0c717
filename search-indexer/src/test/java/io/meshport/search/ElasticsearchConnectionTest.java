package io.meshport.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import com.sun.net.httpserver.HttpServer;
import io.meshport.search.index.IndexNames;
import io.meshport.search.index.IndexOperation;
import io.meshport.search.index.IndexWriter;
import io.meshport.search.index.WriteOutcome;
import io.meshport.search.language.Linguistics;
import io.meshport.search.query.CatalogSearch;
import io.meshport.search.query.SearchQuery;
import io.meshport.search.query.SortOrder;
import io.meshport.search.query.Visibility;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.Test;

class ElasticsearchConnectionTest {
  private static final IndexNames NAMES = IndexNames.of("catalog");
  private static final SearchQuery QUERY =
      new SearchQuery("churn", Map.of(), SortOrder.RELEVANCE, 0, 10, new Visibility(Set.of()));

  @Test
  void absentServerIsUnavailable() throws IOException {
    int free;
    try (ServerSocket socket = new ServerSocket(0)) {
      free = socket.getLocalPort();
    }
    try (ElasticsearchConnection connection = connectionTo(free)) {
      assertUnavailable(connection);
      assertThat(connection.isReachable()).isFalse();
    }
  }

  @Test
  void silentServerIsGivenUp() throws IOException {
    try (ServerSocket silent = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        ElasticsearchConnection connection = connectionTo(silent.getLocalPort())) {
      assertThat(connection.isReachable()).isFalse();

      // Far above the limit of the client: a busy machine may be slow, but nobody waits for ever.
      assertTimeoutPreemptively(Duration.ofSeconds(30), () -> assertUnavailable(connection));
    }
  }

  // By what the client is told to wait, not by a clock that runs on while the machine is busy.
  @Test
  void aSearchIsGivenUpBeforeTwoSecondsAreOver() throws IOException {
    Waiting<Void> answer = new Waiting<>();
    try (ElasticsearchConnection connection = connectionTo(9)) {
      Duration limit = connection.settings().searchLimit();

      assertThatThrownBy(() -> connection.call(limit, es -> answer))
          .isInstanceOf(SearchUnavailableException.class);

      assertThat(answer.waited).isEqualTo(limit).isLessThan(Duration.ofSeconds(2));
      assertThat(answer).as("the call does not go on behind our back").isCancelled();
    }
  }

  @Test
  void overloadedServerIsUnavailable() throws IOException {
    String body = "{\"error\":{\"type\":\"es_rejected_execution_exception\"},\"status\":429}";
    try (FakeServer server = new FakeServer(429, body);
        ElasticsearchConnection connection = connectionTo(server.port())) {
      assertUnavailable(connection);
    }
  }

  @Test
  void redIndexIsUnavailable() throws IOException {
    String body = "{\"error\":{\"type\":\"search_phase_execution_exception\"},\"status\":503}";
    try (FakeServer server = new FakeServer(503, body);
        ElasticsearchConnection connection = connectionTo(server.port())) {
      assertUnavailable(connection);
    }
  }

  @Test
  void questionTheServerDoesNotUnderstandIsOurMistake() throws IOException {
    String body = "{\"error\":{\"type\":\"parsing_exception\"},\"status\":400}";
    try (FakeServer server = new FakeServer(400, body);
        ElasticsearchConnection connection = connectionTo(server.port())) {
      assertThatThrownBy(() -> search(connection)).isInstanceOf(IllegalStateException.class);
    }
  }

  @Test
  void writesToAnAbsentServerComeAgain() throws IOException {
    int free;
    try (ServerSocket socket = new ServerSocket(0)) {
      free = socket.getLocalPort();
    }
    try (ElasticsearchConnection connection = connectionTo(free)) {
      IndexWriter writer = new IndexWriter(connection, NAMES, new Linguistics());

      assertThat(writer.write(List.of(new IndexOperation.Remove(UUID.randomUUID(), 1))))
          .hasOnlyElementsOfType(WriteOutcome.Retry.class)
          .hasSize(1);
    }
  }

  private static void assertUnavailable(ElasticsearchConnection connection) {
    assertThatThrownBy(() -> search(connection)).isInstanceOf(SearchUnavailableException.class);
  }

  private static void search(ElasticsearchConnection connection) {
    new CatalogSearch(connection, NAMES, new Linguistics()).search(QUERY);
  }

  private static ElasticsearchConnection connectionTo(int port) {
    URI server = URI.create("http://127.0.0.1:" + port);
    return new ElasticsearchConnection(SearchSettings.of(List.of(server), null));
  }

  /** An answer that never comes, and knows how long somebody would have waited for it. */
  private static final class Waiting<T> extends CompletableFuture<T> {
    private Duration waited = Duration.ZERO;

    @Override
    public T get(long timeout, TimeUnit unit) throws TimeoutException {
      waited = waited.plus(Duration.of(timeout, unit.toChronoUnit()));
      throw new TimeoutException();
    }
  }

  /** Answers everything the same way. */
  private static final class FakeServer implements AutoCloseable {
    private final HttpServer http;

    FakeServer(int status, String body) throws IOException {
      http = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
      http.createContext(
          "/",
          exchange -> {
            byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().add("Content-Type", "application/json");
            exchange.getResponseHeaders().add("X-Elastic-Product", "Elasticsearch");
            exchange.sendResponseHeaders(status, bytes.length);
            exchange.getResponseBody().write(bytes);
            exchange.close();
          });
      http.start();
    }

    int port() {
      return http.getAddress().getPort();
    }

    @Override
    public void close() {
      http.stop(0);
    }
  }
}
