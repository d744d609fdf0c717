package io.meshport.bench;

import io.meshport.local.LocalStack;
import io.meshport.local.StackOptions;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import java.util.stream.IntStream;

/** What the portal adds to the time of a search: the token, the words, the rights, the answer. */
final class SearchLatency implements Benchmark {

  private static final String CONSUMER = "david.chen";
  private static final int SEARCHES = 400;
  private static final int WARM_UP = 100;

  /** Nothing, a name, a column, several words, a beginning, and a typing error. */
  private static final List<String> TEXTS =
      List.of("", "churn", "customer_id", "order amount", "ship", "invocie");

  @Override
  public String question() {
    return "`GET /search` with facets and highlights, "
        + SEARCHES
        + " times over the texts `"
        + String.join("`, `", TEXTS.subList(1, TEXTS.size()))
        + "` and none, by one client and by four at once. Reference: the very same queries, as the"
        + " portal sent them, to Elasticsearch directly.";
  }

  @Override
  public ResultTable run(StackOptions options) throws IOException {
    LocalStack stack = LocalStack.running(options);
    PortalClient portal = new PortalClient(stack.portalUrl(), stack.tokens());
    Elasticsearch index = new Elasticsearch(stack.elasticsearchUrl());
    Map<String, List<String>> queries = new LinkedHashMap<>();
    try (QueryRecorder recorder = new QueryRecorder(stack.elasticsearchUrl())) {
      for (String text : TEXTS) {
        queries.put(text, recorder.queriesFor(text));
      }
    }
    Consumer<String> throughPortal =
        text -> portal.accepted(Call.get(CONSUMER, "/search?q=" + encode(text)));
    Consumer<String> direct = text -> search(index, queries.getOrDefault(text, List.of()));
    measure(WARM_UP, 1, throughPortal);
    measure(WARM_UP, 1, direct);
    return ResultTable.ofTimings()
        .row("`GET /search`, 1 client", measure(SEARCHES, 1, throughPortal))
        .row("Elasticsearch alone, 1 client", measure(SEARCHES, 1, direct))
        .row("`GET /search`, 4 clients", measure(SEARCHES, 4, throughPortal))
        .row("Elasticsearch alone, 4 clients", measure(SEARCHES, 4, direct));
  }

  private static Timings measure(int searches, int clients, Consumer<String> search) {
    ExecutorService threads = Executors.newFixedThreadPool(clients);
    try {
      List<CompletableFuture<Long>> runs =
          IntStream.range(0, searches)
              .mapToObj(i -> TEXTS.get(i % TEXTS.size()))
              .map(text -> CompletableFuture.supplyAsync(() -> time(search, text), threads))
              .toList();
      List<Long> nanos = new ArrayList<>();
      runs.forEach(run -> nanos.add(run.join()));
      return Timings.of(nanos);
    } finally {
      threads.shutdown();
    }
  }

  private static long time(Consumer<String> search, String text) {
    long start = System.nanoTime();
    search.accept(text);
    return System.nanoTime() - start;
  }

  private static void search(Elasticsearch index, List<String> queries) {
    try {
      for (String query : queries) {
        index.call("POST", Elasticsearch.CATALOG + "/_search", query);
      }
    } catch (IOException lost) {
      throw new UncheckedIOException(lost);
    }
  }

  private static String encode(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
