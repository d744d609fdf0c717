package io.meshport.discovery.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.meshport.discovery.service.SearchService.Criteria;
import io.meshport.platform.page.PageRequest;
import io.meshport.platform.problem.ProblemType;
import io.meshport.search.SearchUnavailableException;
import io.meshport.search.query.Facet;
import io.meshport.search.query.SearchQuery;
import io.meshport.search.query.SearchResult;
import io.meshport.search.query.SortOrder;
import io.meshport.search.query.Suggestion;
import io.meshport.search.query.Visibility;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SearchServiceTest {
  private static final Criteria CHURN =
      new Criteria("churn", Map.of(Facet.TAG, Set.of("ml")), SortOrder.TITLE);

  private final FakeSearch gateway = new FakeSearch();
  private final SearchService service = new SearchService(gateway);

  @Test
  void personFindsOpenProductsAndTheirOwnDomains() {
    service.search(CHURN, new PageRequest(20, 40), Callers.memberOf("customer", "order"));

    assertThat(gateway.asked)
        .containsExactly(
            new SearchQuery(
                "churn",
                Map.of(Facet.TAG, Set.of("ml")),
                SortOrder.TITLE,
                40,
                20,
                new Visibility(Set.of("customer", "order"))));
  }

  @Test
  void adminOfThePlatformSeesNoForeignDrafts() {
    service.search(CHURN, new PageRequest(20, 0), Callers.admin());

    assertThat(gateway.asked)
        .extracting(SearchQuery::visibility)
        .containsExactly(new Visibility(Set.of()));
  }

  @Test
  void suggestionsObeyTheSameRule() {
    service.suggest("chu", Callers.memberOf("customer"));

    assertThat(gateway.suggestedTo).containsExactly(new Visibility(Set.of("customer")));
  }

  @Test
  void unavailableEngineIsAProblemOfItsOwn() {
    gateway.down = true;

    assertThatThrownBy(
            () -> service.search(CHURN, new PageRequest(20, 0), Callers.memberOf("customer")))
        .hasFieldOrPropertyWithValue("type", ProblemType.SEARCH_UNAVAILABLE);
    assertThatThrownBy(() -> service.suggest("chu", Callers.memberOf("customer")))
        .hasFieldOrPropertyWithValue("type", ProblemType.SEARCH_UNAVAILABLE);
  }

  private static final class FakeSearch implements SearchGateway {
    private final List<SearchQuery> asked = new ArrayList<>();
    private final List<Visibility> suggestedTo = new ArrayList<>();
    private boolean down;

    @Override
    public SearchResult search(SearchQuery query) {
      check();
      asked.add(query);
      return new SearchResult(List.of(), List.of(), 0, 1);
    }

    @Override
    public List<Suggestion> suggest(String text, Visibility visibility) {
      check();
      suggestedTo.add(visibility);
      return List.of();
    }

    private void check() {
      if (down) {
        throw new SearchUnavailableException("down");
      }
    }
  }
}
