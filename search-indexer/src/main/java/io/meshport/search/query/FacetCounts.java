package io.meshport.search.query;

import java.util.List;

/**
 * How many results each value of a facet would give; the facet's own selection does not narrow
 * them.
 */
public record FacetCounts(Facet facet, List<Count> values) {
  public FacetCounts {
    values = List.copyOf(values);
  }

  /** How many results have this value. */
  public record Count(String value, long count) {}
}
