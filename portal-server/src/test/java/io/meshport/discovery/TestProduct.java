package io.meshport.discovery;

import io.meshport.search.SearchDocument;
import io.meshport.search.SearchDocument.Column;
import io.meshport.search.SearchDocument.Port;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** A product to search for, described step by step. */
final class TestProduct {
  private final String domain;
  private final String name;
  private UUID id = UUID.randomUUID();
  private long version = 1;
  private String title = "Untitled";
  private String description = "";
  private String lifecycle = "PUBLISHED";
  private boolean open = true;
  private List<String> tags = List.of();
  private String technology = "postgresql";
  private Instant updatedAt = Instant.parse("2026-11-01T00:00:00Z");
  private final List<Column> columns = new ArrayList<>();

  private TestProduct(String domain, String name) {
    this.domain = domain;
    this.name = name;
  }

  static TestProduct product(String domain, String name) {
    return new TestProduct(domain, name);
  }

  TestProduct id(UUID value) {
    id = value;
    return this;
  }

  TestProduct version(long value) {
    version = value;
    return this;
  }

  TestProduct title(String value) {
    title = value;
    return this;
  }

  TestProduct description(String value) {
    description = value;
    return this;
  }

  TestProduct draft() {
    lifecycle = "DRAFT";
    open = false;
    return this;
  }

  TestProduct tags(String... values) {
    tags = List.of(values);
    return this;
  }

  TestProduct technology(String value) {
    technology = value;
    return this;
  }

  TestProduct updatedAt(String value) {
    updatedAt = Instant.parse(value);
    return this;
  }

  TestProduct column(String column, String text, String classification) {
    columns.add(new Column(column, text, classification));
    return this;
  }

  SearchDocument document() {
    return new SearchDocument(
        id,
        version,
        domain,
        name,
        title,
        description,
        "",
        tags,
        new SearchDocument.Visibility(lifecycle, open),
        List.of(new Port("table", "Table", technology)),
        columns,
        List.of(),
        updatedAt);
  }
}
