package io.meshport.discovery;

import static io.meshport.discovery.TestProduct.product;
import static org.assertj.core.api.Assertions.assertThat;

import io.meshport.search.query.Facet;
import io.meshport.search.query.FacetCounts.Count;
import io.meshport.search.query.SearchQuery;
import io.meshport.search.query.SearchResult;
import io.meshport.search.query.SortOrder;
import io.meshport.search.query.Visibility;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class SearchFacetsIT {
  private static TestIndex index;

  @BeforeAll
  static void fillIndex() {
    index =
        TestIndex.of(
            product("customer", "profiles")
                .title("Beta")
                .technology("kafka")
                .updatedAt("2026-11-03T00:00:00Z")
                .column("mail", "", "PII"),
            product("customer", "segments").title("alpha").updatedAt("2026-11-02T00:00:00Z"),
            product("order", "orders").title("Gamma").updatedAt("2026-11-01T00:00:00Z"),
            product("order", "secret").title("Delta").draft());
  }

  @AfterAll
  static void dropIndex() {
    index.close();
  }

  @Test
  void selectionNarrowsResultsAndOtherFacetsButNotItsOwnCounts() {
    SearchResult result = index.search("", Map.of(Facet.DOMAIN, Set.of("customer")));

    assertThat(TestIndex.names(result)).containsExactly("profiles", "segments");
    assertThat(counts(result, Facet.DOMAIN))
        .containsExactly(new Count("customer", 2), new Count("order", 1));
    assertThat(counts(result, Facet.TECHNOLOGY))
        .containsExactly(new Count("kafka", 1), new Count("postgresql", 1));
    assertThat(result.total()).isEqualTo(2);
  }

  @Test
  void valuesOfOneFacetWidenAndFacetsNarrowEachOther() {
    SearchResult result =
        index.search(
            "",
            Map.of(
                Facet.DOMAIN, Set.of("customer", "order"),
                Facet.TECHNOLOGY, Set.of("postgresql")));

    assertThat(TestIndex.names(result)).containsExactly("segments", "orders");
    assertThat(counts(result, Facet.CLASSIFICATION)).isEmpty();
  }

  @Test
  void selectedValueStaysVisibleAtZero() {
    SearchResult result =
        index.search("", Map.of(Facet.DOMAIN, Set.of("order"), Facet.TECHNOLOGY, Set.of("kafka")));

    assertThat(result.hits()).isEmpty();
    assertThat(counts(result, Facet.TECHNOLOGY)).contains(new Count("kafka", 0));
  }

  @Test
  void draftIsFoundAndCountedForItsDomainOnly() {
    assertThat(index.find("")).doesNotContain("secret");
    assertThat(index.find("secret")).isEmpty();
    assertThat(counts(index.search("", Map.of()), Facet.LIFECYCLE))
        .containsExactly(new Count("PUBLISHED", 3));
    assertThat(index.suggestions.suggest("delt", TestIndex.OUTSIDER)).isEmpty();

    assertThat(index.find("secret", new Visibility(Set.of("order")))).contains("secret");
    assertThat(index.find("secret", new Visibility(Set.of("customer")))).isEmpty();
  }

  @Test
  void nobodyWidensWhatTheySeeByFilters() {
    SearchResult result =
        index.search("", Map.of(Facet.LIFECYCLE, Set.of("DRAFT"), Facet.DOMAIN, Set.of("order")));

    assertThat(result.hits()).isEmpty();
    assertThat(result.total()).isZero();
  }

  @Test
  void resultsComeInTheOrderAskedFor() {
    assertThat(sorted("", SortOrder.TITLE)).containsExactly("segments", "profiles", "orders");
    assertThat(sorted("", SortOrder.UPDATED)).containsExactly("profiles", "segments", "orders");
  }

  @Test
  void pagesFollowEachOtherWithoutGapOrOverlap() {
    List<String> all = new ArrayList<>();
    for (int offset = 0; offset < 3; offset++) {
      SearchQuery query =
          new SearchQuery("", Map.of(), SortOrder.TITLE, offset, 1, TestIndex.OUTSIDER);
      all.addAll(TestIndex.names(index.search.search(query)));
    }

    assertThat(all).containsExactly("segments", "profiles", "orders");
  }

  private static List<String> sorted(String text, SortOrder order) {
    SearchQuery query = new SearchQuery(text, Map.of(), order, 0, 10, TestIndex.OUTSIDER);
    return TestIndex.names(index.search.search(query));
  }

  private static List<Count> counts(SearchResult result, Facet facet) {
    return result.facets().stream()
        .filter(counts -> counts.facet() == facet)
        .flatMap(counts -> counts.values().stream())
        .toList();
  }
}
