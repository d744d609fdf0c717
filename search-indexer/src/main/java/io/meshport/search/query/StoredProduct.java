package io.meshport.search.query;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.util.List;

/** The fields of the index that a result is made of. */
@JsonIgnoreProperties(ignoreUnknown = true)
record StoredProduct(
    String id,
    String domain,
    String name,
    String title,
    String description,
    String purpose,
    List<String> tags,
    String lifecycle,
    List<String> technologies,
    List<String> classifications,
    int columnCount,
    String updatedAt) {
  /** What to fetch; the terms stay where they are. */
  static final List<String> FIELDS =
      List.of(
          "id",
          "domain",
          "name",
          "title",
          "description",
          "purpose",
          "tags",
          "lifecycle",
          "technologies",
          "classifications",
          "columnCount",
          "updatedAt");
}
