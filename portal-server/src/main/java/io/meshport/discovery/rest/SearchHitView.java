package io.meshport.discovery.rest;

import io.meshport.search.query.SearchHit;
import java.time.Instant;
import java.util.List;

/**
 * A product that was found.
 *
 * @param matchedColumns the first columns that were found
 */
public record SearchHitView(
    String domain,
    String name,
    String title,
    String description,
    String lifecycle,
    List<String> tags,
    List<String> technologies,
    List<String> classifications,
    int columnCount,
    Instant updatedAt,
    List<HighlightView> highlights,
    List<String> matchedColumns) {

  static SearchHitView of(SearchHit hit) {
    SearchHit.About about = hit.about();
    return new SearchHitView(
        hit.domain(),
        hit.name(),
        about.title(),
        about.description(),
        about.lifecycle(),
        about.tags(),
        about.technologies(),
        about.classifications(),
        about.columnCount(),
        about.updatedAt(),
        hit.highlights().stream()
            .map(found -> new HighlightView(found.field(), found.fragment()))
            .toList(),
        hit.matchedColumns());
  }

  /**
   * Where the words were found.
   *
   * @param field title, name, tag, column, description or purpose
   * @param fragment plain text in which found words stand between U+E000 and U+E001
   */
  public record HighlightView(String field, String fragment) {}
}
