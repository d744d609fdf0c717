package io.meshport.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.meshport.local.LocalStack;
import java.io.IOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Takes in many contracts by the API until each is in the index, and compares that with raw stores.
 */
final class BulkImport {

  private static final int CALL = 500;
  private static final int BATCH = 50;
  private static final long PATIENCE_SECONDS = 300;
  private static final Pattern NO_WORD = Pattern.compile("\\W+");
  private static final String SCRATCH = "/bench-contracts";

  private final LocalStack stack;
  private final PortalClient portal;
  private final Elasticsearch index;
  private final JsonMapper json = new JsonMapper();

  BulkImport(LocalStack stack, PortalClient portal) {
    this.stack = stack;
    this.portal = portal;
    this.index = new Elasticsearch(stack.elasticsearchUrl());
  }

  ResultTable run(int contracts) throws IOException, InterruptedException {
    ResultTable table = new ResultTable("in total", "n", "seconds", "per second");
    long began = System.nanoTime();
    ManyPorts many = ManyPorts.register(portal, contracts);
    rate(
        table,
        "registering the products of the ports (before the import)",
        contracts,
        System.nanoTime() - began);

    began = System.nanoTime();
    importAll(many.ports(), "created");
    rate(table, "bulk import: answered", contracts, System.nanoTime() - began);
    List<JsonNode> documents = awaitIndexed(many);
    rate(table, "bulk import: all in the index", contracts, System.nanoTime() - began);

    began = System.nanoTime();
    importAll(many.ports(), "unchanged");
    rate(table, "the same import again: all unchanged", contracts, System.nanoTime() - began);
    rate(table, "PostgreSQL alone", contracts, insert(many.ports()));
    rate(
        table,
        "Elasticsearch alone, " + documents.size() + " products",
        contracts,
        write(documents));
    return table;
  }

  private static void rate(ResultTable table, String what, int number, long nanos) {
    double seconds = nanos / 1e9;
    table.row(
        what,
        Integer.toString(number),
        String.format(Locale.ROOT, "%.1f", seconds),
        String.format(Locale.ROOT, "%.0f", number / seconds));
  }

  private void importAll(List<ManyPorts.Port> ports, String outcome) {
    for (int from = 0; from < ports.size(); from += CALL) {
      List<ManyPorts.Port> part = ports.subList(from, Math.min(from + CALL, ports.size()));
      Map<String, Object> body = Map.of("items", part.stream().map(ManyPorts.Port::item).toList());
      Reply reply = portal.accepted(Call.post(ManyPorts.OWNER, "/contracts/imports/bulk", body));
      if (reply.json().path(outcome).asInt() != part.size()) {
        throw new IllegalStateException("Not all are " + outcome + ": " + reply.text());
      }
    }
  }

  /** The search documents of the products, once each contract's own word stands in one of them. */
  private List<JsonNode> awaitIndexed(ManyPorts many) throws IOException, InterruptedException {
    long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
    while (true) {
      List<JsonNode> documents = documents(many.tag());
      // A set, for looking for each word in the text of all takes longer than the portal does.
      Set<String> found = NO_WORD.splitAsStream(documents.toString()).collect(Collectors.toSet());
      long missing = many.ports().stream().filter(port -> !found.contains(port.word())).count();
      if (missing == 0) {
        return documents;
      }
      if (System.nanoTime() > deadline) {
        throw new IllegalStateException(missing + " contracts are not in the index");
      }
      TimeUnit.MILLISECONDS.sleep(200);
    }
  }

  private List<JsonNode> documents(String tag) throws IOException {
    String query = "{\"size\": 10000, \"query\": {\"term\": {\"tags\": \"%s\"}}}".formatted(tag);
    List<JsonNode> documents = new ArrayList<>();
    index
        .call("POST", Elasticsearch.CATALOG + "/_search", query)
        .at("/hits/hits")
        .forEach(hit -> documents.add(hit.path("_source")));
    return documents;
  }

  /** Writes the same texts as the portal did, and nothing else; answers with the nanoseconds. */
  private long insert(List<ManyPorts.Port> ports) {
    List<String> texts = ports.stream().map(ManyPorts.Port::document).toList();
    try (Connection database =
            DriverManager.getConnection(stack.jdbcUrl(), "meshport", stack.databasePassword());
        Statement setting = database.createStatement()) {
      setting.execute("create temporary table bench_contract (id uuid primary key, document text)");
      database.setAutoCommit(false);
      long began = System.nanoTime();
      try (PreparedStatement insert =
          database.prepareStatement("insert into bench_contract values (?, ?)")) {
        for (int i = 0; i < texts.size(); i++) {
          insert.setObject(1, UUID.randomUUID());
          insert.setString(2, texts.get(i));
          insert.addBatch();
          if ((i + 1) % BATCH == 0 || i + 1 == texts.size()) {
            insert.executeBatch();
            database.commit();
          }
        }
      }
      return System.nanoTime() - began;
    } catch (SQLException broken) {
      throw new IllegalStateException("PostgreSQL did not take the reference", broken);
    }
  }

  private long write(List<JsonNode> documents) throws IOException {
    index.createLike(Elasticsearch.CATALOG, SCRATCH);
    try {
      long began = System.nanoTime();
      StringBuilder bulk = new StringBuilder();
      for (JsonNode document : documents) {
        bulk.append("{\"index\": {}}\n").append(json.writeValueAsString(document)).append('\n');
      }
      index.call("POST", SCRATCH + "/_bulk?refresh=true", bulk.toString());
      return System.nanoTime() - began;
    } finally {
      index.call("DELETE", SCRATCH, "");
    }
  }
}
