package io.meshport.search.query;

import co.elastic.clients.elasticsearch._types.SortOrder;
import co.elastic.clients.elasticsearch._types.aggregations.Aggregate;
import co.elastic.clients.elasticsearch._types.aggregations.Aggregation;
import co.elastic.clients.elasticsearch._types.aggregations.StringTermsBucket;
import co.elastic.clients.util.NamedValue;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Counts the values of each facet under the text and the selections of the other facets. */
final class FacetAggregations {
  private static final int MOST_VALUES = 50;
  private static final String VALUES = "values";

  private FacetAggregations() {}

  static Map<String, Aggregation> of(SearchQuery query) {
    Map<String, Aggregation> aggregations = new LinkedHashMap<>();
    for (Facet facet : Facet.values()) {
      Aggregation values =
          Aggregation.of(
              a ->
                  a.terms(
                      terms ->
                          terms
                              .field(facet.path())
                              .size(MOST_VALUES)
                              .order(
                                  NamedValue.of("_count", SortOrder.Desc),
                                  NamedValue.of("_key", SortOrder.Asc))));
      aggregations.put(
          facet.label(),
          Aggregation.of(
              a ->
                  a.filter(Filters.selectedBesides(facet, query.filters()))
                      .aggregations(VALUES, values)));
    }
    return aggregations;
  }

  static List<FacetCounts> read(SearchQuery query, Map<String, Aggregate> answers) {
    List<FacetCounts> facets = new ArrayList<>();
    for (Facet facet : Facet.values()) {
      List<FacetCounts.Count> counts = counts(answers.get(facet.label()));
      addMissing(query.filters().getOrDefault(facet, Set.of()), counts);
      facets.add(new FacetCounts(facet, counts));
    }
    return facets;
  }

  private static List<FacetCounts.Count> counts(@Nullable Aggregate answer) {
    Aggregate values = answer == null ? null : answer.filter().aggregations().get(VALUES);
    List<FacetCounts.Count> counts = new ArrayList<>();
    if (values != null) {
      values.sterms().buckets().array().forEach(bucket -> counts.add(count(bucket)));
    }
    return counts;
  }

  /** A selected value stays visible at zero, else nobody could take the selection back. */
  private static void addMissing(Set<String> selected, List<FacetCounts.Count> counts) {
    Set<String> missing = new TreeSet<>(selected);
    Set<String> present = new HashSet<>();
    counts.forEach(count -> present.add(count.value()));
    missing.removeAll(present);
    missing.forEach(value -> counts.add(new FacetCounts.Count(value, 0)));
  }

  private static FacetCounts.Count count(StringTermsBucket bucket) {
    return new FacetCounts.Count(bucket.key().stringValue(), bucket.docCount());
  }
}
