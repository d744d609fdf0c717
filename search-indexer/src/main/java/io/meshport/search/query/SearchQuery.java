package io.meshport.search.query;

import java.util.Map;
import java.util.Set;

/**
 * A question to the index.
 *
 * @param text as typed; blank finds everything
 * @param filters values of which one must fit, for each facet named
 * @param sort order of the results
 * @param offset results to skip
 * @param size results to give; 0 for counts only
 * @param visibility what the searching person may find
 */
public record SearchQuery(
    String text,
    Map<Facet, Set<String>> filters,
    SortOrder sort,
    int offset,
    int size,
    Visibility visibility) {
  /** A longer text is no search. */
  public static final int LONGEST_TEXT = 256;

  /** Nobody pages further than this; the facets are the way to narrow. */
  public static final int DEEPEST = 10_000;

  public SearchQuery {
    filters = Map.copyOf(filters);
    if (text.length() > LONGEST_TEXT) {
      throw new IllegalArgumentException("The text is longer than " + LONGEST_TEXT);
    }
    if (offset < 0 || size < 0 || (long) offset + size > DEEPEST) {
      throw new IllegalArgumentException("Results end at " + DEEPEST);
    }
  }
}
