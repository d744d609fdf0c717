package io.meshport.search.query;

import co.elastic.clients.elasticsearch._types.FieldValue;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Conditions that a result meets or not; they never change its rank. */
final class Filters {
  private Filters() {}

  /** Nobody finds what is not open to him, whatever he asks. */
  static Query visible(Visibility visibility) {
    Query open = Query.of(q -> q.term(term -> term.field("open").value(true)));
    Query own = anyOf(Facet.DOMAIN, visibility.domains());
    return Query.of(q -> q.bool(b -> b.should(open, own).minimumShouldMatch("1")));
  }

  static Query selected(Map<Facet, Set<String>> filters) {
    return allOf(filters, null);
  }

  /** What the other facets have selected. */
  static Query selectedBesides(Facet facet, Map<Facet, Set<String>> filters) {
    return allOf(filters, facet);
  }

  private static Query allOf(Map<Facet, Set<String>> filters, @Nullable Facet besides) {
    List<Query> conditions = new ArrayList<>();
    for (Facet facet : Facet.values()) {
      Set<String> values = filters.getOrDefault(facet, Set.of());
      if (facet != besides && !values.isEmpty()) {
        conditions.add(anyOf(facet, values));
      }
    }
    return Query.of(q -> q.bool(b -> b.filter(conditions)));
  }

  private static Query anyOf(Facet facet, Set<String> values) {
    List<FieldValue> terms = new TreeSet<>(values).stream().map(FieldValue::of).toList();
    return Query.of(q -> q.terms(t -> t.field(facet.path()).terms(any -> any.value(terms))));
  }
}
