package io.meshport.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;

/** Elasticsearch without the portal before it: the reference of the benchmarks. */
final class Elasticsearch {

  static final String CATALOG = "/meshport-catalog";

  private final URI server;
  private final JsonMapper json = new JsonMapper();
  private final HttpClient http =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

  Elasticsearch(URI server) {
    this.server = server;
  }

  JsonNode call(String method, String path, String body) throws IOException {
    HttpRequest request =
        HttpRequest.newBuilder(server.resolve(path))
            .header("Content-Type", "application/json")
            .method(method, BodyPublishers.ofString(body))
            .build();
    try {
      HttpResponse<String> answer = http.send(request, BodyHandlers.ofString());
      if (answer.statusCode() / 100 != 2) {
        throw new IOException(path + " was answered with " + answer.statusCode());
      }
      return json.readTree(answer.body());
    } catch (InterruptedException stop) {
      Thread.currentThread().interrupt();
      throw new IOException("Interrupted during " + path, stop);
    }
  }

  /** An empty index that is laid out as the catalog's. */
  void createLike(String catalog, String index) throws IOException {
    JsonNode found = call("GET", catalog, "").elements().next();
    JsonNode settings = found.path("settings").path("index");
    ObjectNode layout = json.createObjectNode();
    layout.set("mappings", found.path("mappings"));
    ObjectNode copied = layout.putObject("settings").putObject("index");
    for (String setting : new String[] {"analysis", "similarity", "number_of_shards"}) {
      if (settings.has(setting)) {
        copied.set(setting, settings.path(setting));
      }
    }
    copied.put("number_of_replicas", 0);
    call("PUT", index, layout.toString());
  }

  /** The document of a product as the portal indexed it. */
  JsonNode documentOf(SampleProduct product) throws IOException {
    String query =
        """
        {"size": 1, "query": {"bool": {"filter": [
          {"term": {"domain": "%s"}}, {"term": {"name": "%s"}}]}}}
        """
            .formatted(product.domain(), product.name());
    return call("POST", CATALOG + "/_search", query).at("/hits/hits/0/_source");
  }
}
