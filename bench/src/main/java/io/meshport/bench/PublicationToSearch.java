package io.meshport.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.meshport.local.LocalStack;
import io.meshport.local.StackOptions;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;

/** How soon a published product is found by somebody who had to wait for the publication. */
final class PublicationToSearch implements Benchmark {

  private static final int PRODUCTS = 200;
  private static final int WARM_UP = 10;
  private static final String DOMAIN = "support";
  private static final String OWNER = "ines.haddad";
  private static final String CONSUMER = "david.chen";
  private static final String SCRATCH = "/bench-publication-to-search";
  private static final long POLL_MILLIS = 3;

  @Override
  public String question() {
    return "From the answer to a publication to the product's first appearance in `GET /search`,"
        + " for a consumer outside its domain; "
        + PRODUCTS
        + " products one after the other. Reference: the same document written to Elasticsearch"
        + " directly, with a refresh, until a search there finds it.";
  }

  @Override
  public ResultTable run(StackOptions options) throws IOException, InterruptedException {
    LocalStack stack = LocalStack.running(options);
    PortalClient portal = new PortalClient(stack.portalUrl(), stack.tokens());
    Elasticsearch index = new Elasticsearch(stack.elasticsearchUrl());
    String run = UUID.randomUUID().toString().substring(0, 8);
    List<SampleProduct> products = new ArrayList<>();
    List<Long> published = new ArrayList<>();
    try {
      for (int i = 0; i < WARM_UP + PRODUCTS; i++) {
        SampleProduct product = new SampleProduct(DOMAIN, "bench%s%03d".formatted(run, i));
        long nanos = publishAndFind(portal, product);
        products.add(product);
        if (i >= WARM_UP) {
          published.add(nanos);
        }
      }
      List<Long> reference = reference(index, products.get(0));
      return ResultTable.ofTimings()
          .row("publication answered → found by `GET /search`", Timings.of(published))
          .row("Elasticsearch alone: write, refresh, search", Timings.of(reference));
    } finally {
      products.forEach(product -> retire(portal, product));
    }
  }

  private static long publishAndFind(PortalClient portal, SampleProduct product)
      throws InterruptedException {
    portal.accepted(Call.post(OWNER, "/data-products", product.registration()));
    Call adding =
        Call.postYaml(OWNER, "/contracts?outputPort=" + product.port(), product.contract());
    Reply contract = portal.accepted(adding);
    String version = "/contracts/" + contract.text("contractId") + "/versions/1.0.0";
    portal.accepted(Call.post(OWNER, version + "/activation", Map.of()).ifMatch(contract));
    Reply seen = portal.accepted(Call.get(OWNER, product.path()));
    Call search = Call.get(CONSUMER, "/search?q=" + product.name());

    portal.accepted(Call.post(OWNER, product.path() + "/publication", Map.of()).ifMatch(seen));
    long answered = System.nanoTime();
    while (portal.accepted(search).json().path("total").asLong() == 0) {
      TimeUnit.MILLISECONDS.sleep(POLL_MILLIS);
    }
    return System.nanoTime() - answered;
  }

  private static List<Long> reference(Elasticsearch index, SampleProduct sample)
      throws IOException {
    JsonNode document = index.documentOf(sample);
    index.createLike(Elasticsearch.CATALOG, SCRATCH);
    List<Long> nanos = new ArrayList<>();
    try {
      for (int i = 0; i < WARM_UP + PRODUCTS; i++) {
        long took = writeAndFind(index, document.deepCopy());
        if (i >= WARM_UP) {
          nanos.add(took);
        }
      }
    } finally {
      index.call("DELETE", SCRATCH, "");
    }
    return nanos;
  }

  private static long writeAndFind(Elasticsearch index, ObjectNode document) throws IOException {
    String id = UUID.randomUUID().toString();
    String query = "{\"query\": {\"term\": {\"id\": \"" + id + "\"}}}";
    document.put("id", id);
    long start = System.nanoTime();
    index.call("PUT", SCRATCH + "/_doc/" + id + "?refresh=true", document.toString());
    while (index.call("POST", SCRATCH + "/_search", query).at("/hits/total/value").asLong() == 0) {
      Thread.onSpinWait();
    }
    return System.nanoTime() - start;
  }

  /** Takes a product out of everybody's sight; a published product is never deleted. */
  private static void retire(PortalClient portal, SampleProduct product) {
    String lastDay = LocalDate.now(Clock.systemUTC()).plusDays(2).toString();
    Call deprecation =
        Call.post(OWNER, product.path() + "/deprecation", Map.of("endDate", lastDay));
    Call retirement = Call.post(OWNER, product.path() + "/retirement", Map.of());
    Reply published = portal.accepted(Call.get(OWNER, product.path()));
    Reply deprecated = portal.accepted(deprecation.ifMatch(published));
    portal.accepted(retirement.ifMatch(deprecated));
  }
}
