package io.meshport.discovery;

import static org.assertj.core.api.Assertions.assertThat;

import io.meshport.search.ElasticsearchConnection;
import io.meshport.search.SearchDocument;
import io.meshport.search.SearchSettings;
import io.meshport.search.index.DocumentSource;
import io.meshport.search.index.IndexNames;
import io.meshport.search.index.IndexOperation;
import io.meshport.search.index.IndexRebuild;
import io.meshport.search.index.IndexWriter;
import io.meshport.search.index.WriteOutcome;
import io.meshport.search.language.Linguistics;
import io.meshport.search.query.CatalogSearch;
import io.meshport.search.query.Facet;
import io.meshport.search.query.SearchQuery;
import io.meshport.search.query.SearchResult;
import io.meshport.search.query.SortOrder;
import io.meshport.search.query.SuggestionSearch;
import io.meshport.search.query.Visibility;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;

/** An index of its own in the real Elasticsearch, named by {@code meshport.it.elasticsearch}. */
final class TestIndex implements AutoCloseable {
  static final Visibility OUTSIDER = new Visibility(Set.of());
  private static final DocumentSource NOTHING = (after, limit) -> List.of();

  final IndexNames names = IndexNames.of("it-" + UUID.randomUUID());
  final ElasticsearchConnection connection;
  final IndexWriter writer;
  final IndexRebuild rebuild;
  final CatalogSearch search;
  final SuggestionSearch suggestions;

  private final HttpClient http = HttpClient.newHttpClient();
  private final URI server;

  private TestIndex(URI server) {
    Linguistics linguistics = new Linguistics();
    this.server = server;
    connection = new ElasticsearchConnection(SearchSettings.of(List.of(server), null));
    writer = new IndexWriter(connection, names, linguistics);
    rebuild = new IndexRebuild(connection, names, linguistics);
    search = new CatalogSearch(connection, names, linguistics);
    suggestions = new SuggestionSearch(search, linguistics);
  }

  static TestIndex absent() {
    String url = System.getProperty("meshport.it.elasticsearch");
    return new TestIndex(URI.create(Objects.requireNonNull(url, "meshport.it.elasticsearch")));
  }

  static TestIndex empty() {
    TestIndex index = absent();
    index.rebuild.run(NOTHING);
    return index;
  }

  static TestIndex of(TestProduct... products) {
    TestIndex index = empty();
    index.put(products);
    return index;
  }

  void put(TestProduct... products) {
    List<SearchDocument> documents = Arrays.stream(products).map(TestProduct::document).toList();
    List<WriteOutcome> outcomes =
        writer.write(documents.stream().map(IndexOperation.Put::new).toList());
    assertThat(outcomes).hasOnlyElementsOfType(WriteOutcome.Done.class).hasSize(products.length);
    refresh();
  }

  void refresh() {
    call("POST", "/" + names.prefix() + "*/_refresh", "");
  }

  List<String> find(String text) {
    return names(search.search(query(text, Map.of(), OUTSIDER)));
  }

  List<String> find(String text, Visibility visibility) {
    return names(search.search(query(text, Map.of(), visibility)));
  }

  SearchResult search(String text, Map<Facet, Set<String>> filters) {
    return search.search(query(text, filters, OUTSIDER));
  }

  static SearchQuery query(String text, Map<Facet, Set<String>> filters, Visibility visibility) {
    return new SearchQuery(text, filters, SortOrder.RELEVANCE, 0, 20, visibility);
  }

  static List<String> names(SearchResult result) {
    return result.hits().stream().map(hit -> hit.name()).toList();
  }

  /** Speaks to the cluster directly and gives the body of its answer. */
  String call(String method, String path, String body) {
    HttpRequest request =
        HttpRequest.newBuilder(server.resolve(path))
            .header("Content-Type", "application/json")
            .method(method, BodyPublishers.ofString(body))
            .build();
    try {
      return http.send(request, BodyHandlers.ofString()).body();
    } catch (IOException | InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void close() {
    for (String index : indices()) {
      call("DELETE", "/" + index, "");
    }
    connection.close();
  }

  List<String> indices() {
    return call("GET", "/_cat/indices/" + names.prefix() + "*?h=index&s=index", "")
        .lines()
        .toList();
  }
}
