package io.meshport.search.query;

import java.util.List;

/**
 * The answer to a search.
 *
 * @param hits of this page
 * @param facets with the values that occur, the most frequent first
 * @param total results on all pages
 * @param tookMillis how long the cluster worked
 */
public record SearchResult(
    List<SearchHit> hits, List<FacetCounts> facets, long total, long tookMillis) {
  public SearchResult {
    hits = List.copyOf(hits);
    facets = List.copyOf(facets);
  }
}
