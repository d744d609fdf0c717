package io.meshport.local.check;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Products in PostgreSQL against documents in Elasticsearch, both ways and by version. */
final class IndexInvariants {

  /** The most that one search gives; more products than that need another way of reading. */
  private static final int MOST = 10_000;

  private final Connection database;
  private final URI elasticsearch;
  private final Json json;

  IndexInvariants(Connection database, URI elasticsearch, Json json) {
    this.database = database;
    this.elasticsearch = elasticsearch;
    this.json = json;
  }

  List<String> findings() throws SQLException {
    Map<String, Long> products = products();
    Map<String, Long> documents = documents();
    List<String> findings = new ArrayList<>();
    if (products.size() > MOST) {
      findings.add("More than " + MOST + " products: the index was not compared in full");
    }
    products.forEach(
        (id, version) -> {
          Long indexed = documents.remove(id);
          if (indexed == null) {
            findings.add("Product " + id + " is not in the index");
          } else if (!indexed.equals(version)) {
            findings.add("Product " + id + " has version " + version + ", indexed is " + indexed);
          }
        });
    documents.keySet().forEach(id -> findings.add("Indexed and no product: " + id));
    return findings;
  }

  private Map<String, Long> products() throws SQLException {
    Map<String, Long> products = new TreeMap<>();
    try (PreparedStatement statement =
            database.prepareStatement("select id::text, version from data_product");
        ResultSet rows = statement.executeQuery()) {
      while (rows.next()) {
        products.put(rows.getString(1), rows.getLong(2));
      }
    }
    return products;
  }

  private Map<String, Long> documents() {
    json.post(elasticsearch.resolve("/meshport-catalog/_refresh"));
    URI search =
        elasticsearch.resolve("/meshport-catalog/_search?version=true&_source=false&size=" + MOST);
    Map<String, Long> documents = new TreeMap<>();
    for (JsonNode hit : json.get(search, "").path("hits").path("hits")) {
      documents.put(hit.path("_id").asText(), hit.path("_version").asLong());
    }
    return documents;
  }
}
