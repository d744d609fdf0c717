package io.meshport.discovery.rest;

import static org.assertj.core.api.Assertions.assertThat;

import io.meshport.discovery.rest.SuggestionsView.Kind;
import io.meshport.discovery.rest.SuggestionsView.SuggestionView;
import io.meshport.platform.page.PageRequest;
import io.meshport.search.query.Facet;
import io.meshport.search.query.FacetCounts;
import io.meshport.search.query.SearchHit;
import io.meshport.search.query.SearchResult;
import io.meshport.search.query.Suggestion;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class SearchResultViewTest {
  private static final SearchHit HIT =
      new SearchHit(
          UUID.randomUUID(),
          "customer",
          "churn",
          new SearchHit.About(
              "Churn",
              "About",
              "PUBLISHED",
              List.of("ml"),
              List.of("kafka"),
              List.of("PII"),
              2,
              Instant.EPOCH),
          List.of(new SearchHit.Highlight("title", "\uE000Churn\uE001")),
          List.of("churn_score"));

  @Test
  void viewShowsHitsFacetsAndTheNextPage() {
    FacetCounts tags = new FacetCounts(Facet.TAG, List.of(new FacetCounts.Count("ml", 3)));

    SearchResultView view =
        SearchResultView.of(
            new SearchResult(List.of(HIT), List.of(tags), 3, 4), new PageRequest(1, 1));

    assertThat(view.items()).hasSize(1);
    assertThat(view.items().get(0).highlights())
        .containsExactly(new SearchHitView.HighlightView("title", "\uE000Churn\uE001"));
    assertThat(view.items().get(0).matchedColumns()).containsExactly("churn_score");
    assertThat(view.facets())
        .containsExactly(
            new SearchResultView.FacetView(
                "tag", List.of(new SearchResultView.CountView("ml", 3))));
    assertThat(PageRequest.of(1, view.nextPageToken()).offset()).isEqualTo(2);
  }

  @Test
  void lastReachablePageOffersNoNextOneThoughMoreWasFound() {
    SearchResultView view =
        SearchResultView.of(
            new SearchResult(List.of(HIT), List.of(), 12_000, 4), new PageRequest(100, 9_999));

    assertThat(view.nextPageToken()).isNull();
    assertThat(view.total()).isEqualTo(12_000);
  }

  @Test
  void suggestionsSayWhatTheyLeadTo() {
    SuggestionsView view =
        SuggestionsView.of(
            List.of(
                new Suggestion.Product("Churn", "customer", "churn"),
                new Suggestion.Column("churn_score"),
                new Suggestion.Tag("ml")));

    assertThat(view.items())
        .containsExactly(
            new SuggestionView(Kind.PRODUCT, "Churn", "customer", "churn"),
            new SuggestionView(Kind.COLUMN, "churn_score", null, null),
            new SuggestionView(Kind.TAG, "ml", null, null));
  }
}
