package io.meshport.catalog.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What people say of a data product.
 *
 * @param title what they call it
 * @param description what it is
 * @param purpose what it is for
 * @param tags free words to find it by
 */
public record ProductDescription(
    String title, String description, String purpose, List<String> tags) {
  private static final int MOST_TAGS = 20;
  private static final int LONGEST_TAG = 40;

  public ProductDescription {
    tags = List.copyOf(tags);
  }

  /** Checks and tidies what was typed; a broken rule is INVALID_INPUT with its pointer. */
  public static ProductDescription of(
      @Nullable String title,
      @Nullable String description,
      @Nullable String purpose,
      @Nullable List<String> tags) {
    return new ProductDescription(
        Texts.required(title, "/title", Texts.TITLE),
        Texts.required(description, "/description", Texts.DESCRIPTION),
        Texts.optional(purpose, "/purpose", Texts.DESCRIPTION),
        tidy(tags == null ? List.of() : tags));
  }

  private static List<String> tidy(List<String> tags) {
    if (tags.size() > MOST_TAGS) {
      throw Texts.refused("/tags", "must not be more than " + MOST_TAGS);
    }
    for (int i = 0; i < tags.size(); i++) {
      Texts.required(tags.get(i), "/tags/" + i, LONGEST_TAG);
    }
    return tags.stream().map(String::strip).distinct().toList();
  }
}
