package io.meshport.search.query;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * A product that was found.
 *
 * @param id of the product
 * @param domain first half of its address
 * @param name second half of its address
 * @param about what is shown of it
 * @param highlights where the text was found, with marked words
 * @param matchedColumns names of the first columns that were found
 */
public record SearchHit(
    UUID id,
    String domain,
    String name,
    About about,
    List<Highlight> highlights,
    List<String> matchedColumns) {
  public SearchHit {
    highlights = List.copyOf(highlights);
    matchedColumns = List.copyOf(matchedColumns);
  }

  /** What a card shows of a product. */
  public record About(
      String title,
      String description,
      String lifecycle,
      List<String> tags,
      List<String> technologies,
      List<String> classifications,
      int columnCount,
      Instant updatedAt) {}

  /**
   * A piece of plain text in which found words stand between the marks U+E000 and U+E001.
   *
   * @param field where it was found: title, name, tag, column, description or purpose
   */
  public record Highlight(String field, String fragment) {}
}
