package io.meshport.search.query;

import co.elastic.clients.elasticsearch.core.search.Hit;
import io.meshport.search.index.ColumnTerms;
import io.meshport.search.index.TermField;
import io.meshport.search.language.Highlighter;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

/** Reads what the cluster found and marks why it was found. */
final class HitReader {
  private static final int MOST_HIGHLIGHTS_PER_FIELD = 3;

  private final Highlighter highlighter;

  HitReader(Highlighter highlighter) {
    this.highlighter = highlighter;
  }

  SearchHit read(Hit<StoredProduct> hit) {
    StoredProduct product = Objects.requireNonNull(hit.source(), "source");
    List<String> columns = columns(hit);
    SearchHit.About about =
        new SearchHit.About(
            product.title(),
            product.description(),
            product.lifecycle(),
            product.tags(),
            product.technologies(),
            product.classifications(),
            product.columnCount(),
            Instant.parse(product.updatedAt()));
    return new SearchHit(
        UUID.fromString(product.id()),
        product.domain(),
        product.name(),
        about,
        highlights(product, columns),
        columns);
  }

  static List<String> columns(Hit<StoredProduct> hit) {
    List<String> lines = hit.highlight().getOrDefault(TermField.COLUMNS.path(), List.of());
    return lines.stream().map(ColumnTerms::nameIn).distinct().toList();
  }

  private List<SearchHit.Highlight> highlights(StoredProduct product, List<String> columns) {
    List<SearchHit.Highlight> highlights = new ArrayList<>();
    add(highlights, "title", List.of(product.title()));
    add(highlights, "name", List.of(product.name()));
    add(highlights, "tag", product.tags());
    add(highlights, "column", columns);
    add(highlights, "description", List.of(product.description()));
    add(highlights, "purpose", List.of(product.purpose()));
    return highlights;
  }

  private void add(List<SearchHit.Highlight> highlights, String field, List<String> texts) {
    texts.stream()
        .flatMap(text -> highlighter.fragment(text).stream())
        .limit(MOST_HIGHLIGHTS_PER_FIELD)
        .forEach(fragment -> highlights.add(new SearchHit.Highlight(field, fragment)));
  }
}
