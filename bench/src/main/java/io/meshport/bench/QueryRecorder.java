package io.meshport.bench;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.meshport.search.ElasticsearchConnection;
import io.meshport.search.SearchSettings;
import io.meshport.search.index.IndexNames;
import io.meshport.search.language.Linguistics;
import io.meshport.search.query.CatalogSearch;
import io.meshport.search.query.SearchQuery;
import io.meshport.search.query.SortOrder;
import io.meshport.search.query.Visibility;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Stands between our search and Elasticsearch and writes down what the one asks the other. */
final class QueryRecorder implements AutoCloseable {

  private static final int PAGE = 20;
  private static final Duration PATIENCE = Duration.ofSeconds(10);

  private final Elasticsearch elasticsearch;
  private final HttpServer server;
  private final ElasticsearchConnection connection;
  private final CatalogSearch search;
  private final List<String> heard = Collections.synchronizedList(new ArrayList<>());

  QueryRecorder(URI target) throws IOException {
    elasticsearch = new Elasticsearch(target);
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/", this::forward);
    server.start();
    URI address = URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    connection =
        new ElasticsearchConnection(new SearchSettings(List.of(address), null, PATIENCE, PATIENCE));
    search = new CatalogSearch(connection, IndexNames.of("meshport-catalog"), new Linguistics());
  }

  /** The bodies of the one or two queries that a search for this text makes. */
  List<String> queriesFor(String text) {
    heard.clear();
    Visibility visibility = new Visibility(Set.of("marketing"));
    search.search(new SearchQuery(text, Map.of(), SortOrder.RELEVANCE, 0, PAGE, visibility));
    return List.copyOf(heard);
  }

  private void forward(HttpExchange exchange) throws IOException {
    try (exchange) {
      String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
      heard.add(body);
      String target = exchange.getRequestURI().toString();
      byte[] answer =
          elasticsearch
              .call(exchange.getRequestMethod(), target, body)
              .toString()
              .getBytes(StandardCharsets.UTF_8);
      exchange.getResponseHeaders().add("X-Elastic-Product", "Elasticsearch");
      exchange
          .getResponseHeaders()
          .add("Content-Type", "application/vnd.elasticsearch+json; compatible-with=8");
      exchange.sendResponseHeaders(200, answer.length);
      exchange.getResponseBody().write(answer);
    }
  }

  @Override
  public void close() {
    connection.close();
    server.stop(0);
  }
}
