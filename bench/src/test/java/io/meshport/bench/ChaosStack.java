package io.meshport.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.meshport.local.LocalStack;
import io.meshport.local.StackOptions;
import io.meshport.local.check.InvariantCheck;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/** A stack of its own to be broken, and the doors around the portal: database and index. */
final class ChaosStack implements AutoCloseable {

  private static final String INDEX = "/meshport-catalog";

  private static final Duration DRAINED = Duration.ofSeconds(30);

  private final LocalStack stack;
  private final PortalClient portal;
  private final JsonMapper json = new JsonMapper();
  private final HttpClient http = HttpClient.newHttpClient();

  ChaosStack() {
    Path checkout = Path.of(System.getProperty("meshport.checkout", ".."));
    stack = LocalStack.start(StackOptions.forTests(checkout));
    portal = new PortalClient(stack.portalUrl(), stack.tokens());
  }

  LocalStack servers() {
    return stack;
  }

  PortalClient portal() {
    return portal;
  }

  /** What the three stores say of each other. */
  List<String> contradictions() {
    return new InvariantCheck(stack).findings();
  }

  /** Waits until no worker has anything left to do, and what they wrote can be found. */
  void drain() {
    new InvariantCheck(stack).awaitIdle(DRAINED);
    // A document is written some time before a search finds it: until the next refresh.
    index("POST", INDEX + "/_refresh", "");
  }

  /** The first column of a query of the portal's database. */
  List<String> column(String query) {
    try (Connection database = database();
        PreparedStatement statement = database.prepareStatement(query);
        ResultSet rows = statement.executeQuery()) {
      List<String> values = new ArrayList<>();
      while (rows.next()) {
        values.add(rows.getString(1));
      }
      return values;
    } catch (SQLException broken) {
      throw new IllegalStateException(query, broken);
    }
  }

  /** Changes the database past the portal; answers with the number of rows. */
  int change(String sql, String... values) {
    try (Connection database = database();
        PreparedStatement statement = database.prepareStatement(sql)) {
      for (int i = 0; i < values.length; i++) {
        statement.setString(i + 1, values[i]);
      }
      return statement.executeUpdate();
    } catch (SQLException broken) {
      throw new IllegalStateException(sql, broken);
    }
  }

  /** A connection of one's own, for those who look again and again. */
  Connection database() throws SQLException {
    return DriverManager.getConnection(stack.jdbcUrl(), "meshport", stack.databasePassword());
  }

  /** Every indexed document by its id, with version and content. */
  Map<String, String> documents() {
    index("POST", INDEX + "/_refresh", "");
    Map<String, String> documents = new TreeMap<>();
    JsonNode answer = index("GET", INDEX + "/_search?version=true&size=10000", "");
    for (JsonNode hit : answer.path("hits").path("hits")) {
      String content = hit.path("_version").asText() + " " + hit.path("_source");
      documents.put(hit.path("_id").asText(), content);
    }
    return documents;
  }

  /** Makes the index anew, and waits until the new one is in place. */
  void rebuildIndex() {
    String before = indexName();
    portal.accepted(Call.post(MeshWork.ADMIN, "/search/rebuild", Map.of()));
    await("the new index", Duration.ofSeconds(60), () -> !indexName().equals(before));
  }

  private String indexName() {
    return index("GET", "/_alias" + INDEX, "").fieldNames().next();
  }

  /** Speaks to Elasticsearch past the portal. */
  JsonNode index(String method, String path, String body) {
    URI address = stack.elasticsearchUrl().resolve(path);
    HttpRequest request =
        HttpRequest.newBuilder(address)
            .header("Content-Type", "application/json")
            .method(method, BodyPublishers.ofString(body))
            .build();
    try {
      return json.readTree(http.send(request, BodyHandlers.ofString()).body());
    } catch (IOException lost) {
      throw new UncheckedIOException(lost);
    } catch (InterruptedException stop) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(stop);
    }
  }

  static void await(String what, Duration limit, BooleanSupplier happened) {
    long deadline = System.nanoTime() + limit.toNanos();
    while (!happened.getAsBoolean()) {
      if (System.nanoTime() > deadline) {
        throw new AssertionError("Waited " + limit.toSeconds() + " s in vain for " + what);
      }
      try {
        TimeUnit.MILLISECONDS.sleep(200);
      } catch (InterruptedException stop) {
        Thread.currentThread().interrupt();
        throw new IllegalStateException(stop);
      }
    }
  }

  @Override
  public void close() {
    stack.close();
  }
}
