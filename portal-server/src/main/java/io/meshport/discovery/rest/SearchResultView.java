package io.meshport.discovery.rest;

import io.meshport.platform.page.Page;
import io.meshport.platform.page.PageRequest;
import io.meshport.search.query.FacetCounts;
import io.meshport.search.query.SearchHit;
import io.meshport.search.query.SearchQuery;
import io.meshport.search.query.SearchResult;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The answer to a search. */
public record SearchResultView(
    List<SearchHitView> items,
    List<FacetView> facets,
    long total,
    @Nullable String nextPageToken,
    long tookMs) {

  static SearchResultView of(SearchResult result, PageRequest request) {
    // Pages end where the search engine ends; the total still tells the truth.
    Page<SearchHit> page =
        Page.of(request, result.hits(), Math.min(result.total(), SearchQuery.DEEPEST));
    return new SearchResultView(
        page.items().stream().map(SearchHitView::of).toList(),
        result.facets().stream().map(FacetView::of).toList(),
        result.total(),
        page.nextPageToken(),
        result.tookMillis());
  }

  /** Values by which the results can be narrowed, the most frequent first. */
  public record FacetView(String name, List<CountView> values) {
    static FacetView of(FacetCounts counts) {
      return new FacetView(
          counts.facet().label(),
          counts.values().stream()
              .map(count -> new CountView(count.value(), count.count()))
              .toList());
    }
  }

  /** How many results have this value. */
  public record CountView(String value, long count) {}
}
