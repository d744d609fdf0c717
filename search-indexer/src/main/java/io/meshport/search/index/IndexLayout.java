package io.meshport.search.index;

import co.elastic.clients.elasticsearch.indices.CreateIndexRequest;
import co.elastic.clients.json.JsonpMapper;
import co.elastic.clients.json.jackson.JacksonJsonpMapper;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.json.stream.JsonParser;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;

/**
 * Settings and mapping of the index, as this version of the portal wants them.
 *
 * <p>Its number grows with every change of the mapping, or of the words we find in a text; an index
 * with a smaller number is rebuilt.
 */
final class IndexLayout {
  static final String NUMBER = "layout";
  private static final String FILE = "catalog-index.json";

  private final byte[] json;
  private final int number;

  private IndexLayout(byte[] json, int number) {
    this.json = json;
    this.number = number;
  }

  static IndexLayout current() {
    try (InputStream file = IndexLayout.class.getResourceAsStream(FILE)) {
      byte[] json = Objects.requireNonNull(file, FILE).readAllBytes();
      JsonNode layout = new ObjectMapper().readTree(json);
      return new IndexLayout(json, layout.at("/mappings/_meta/" + NUMBER).intValue());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  InputStream json() {
    return new ByteArrayInputStream(json);
  }

  // The parser is named, because the client would look for one that need not be there.
  CreateIndexRequest request(String index) {
    JsonpMapper mapper = new JacksonJsonpMapper();
    try (JsonParser parser = mapper.jsonProvider().createParser(json())) {
      return CreateIndexRequest.of(create -> create.withJson(parser, mapper).index(index));
    }
  }

  int number() {
    return number;
  }
}
