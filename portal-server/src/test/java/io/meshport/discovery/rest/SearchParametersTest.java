package io.meshport.discovery.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.meshport.discovery.service.SearchService.Criteria;
import io.meshport.platform.page.PageRequest;
import io.meshport.platform.problem.PortalException;
import io.meshport.platform.problem.ProblemType;
import io.meshport.platform.problem.Violation;
import io.meshport.search.query.Facet;
import io.meshport.search.query.SortOrder;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

class SearchParametersTest {
  private final SearchParameters parameters = new SearchParameters();

  @Test
  void withoutParametersEverythingIsAskedFor() {
    assertThat(parameters.criteria()).isEqualTo(new Criteria("", Map.of(), SortOrder.RELEVANCE));
    assertThat(parameters.page()).isEqualTo(new PageRequest(20, 0));
  }

  @Test
  void repeatedFilterMeansAnyOfItsValues() {
    parameters.domains = List.of("customer", "order");
    parameters.lifecycles = List.of("DEPRECATED");
    parameters.sort = "updated";

    assertThat(parameters.criteria())
        .isEqualTo(
            new Criteria(
                "",
                Map.of(
                    Facet.DOMAIN, Set.of("customer", "order"),
                    Facet.LIFECYCLE, Set.of("DEPRECATED")),
                SortOrder.UPDATED));
  }

  @Test
  void badValuesAreRefusedByName() {
    assertRefused("q", bad -> bad.text = "x".repeat(257));
    assertRefused("sort", bad -> bad.sort = "RELEVANCE");
    assertRefused("lifecycle", bad -> bad.lifecycles = List.of("published"));
    assertRefused("tag", bad -> bad.tags = List.of(" "));
    assertRefused("tag", bad -> bad.tags = List.of("x".repeat(257)));
    assertRefused("domain", bad -> bad.domains = Collections.nCopies(51, "a"));
    assertRefused("pageSize", bad -> bad.pageSize = 101);
    assertRefused("pageToken", bad -> bad.pageToken = "made-up");
  }

  private static void assertRefused(String parameter, Consumer<SearchParameters> change) {
    SearchParameters bad = new SearchParameters();
    change.accept(bad);

    assertThatThrownBy(
            () -> {
              bad.criteria();
              bad.page();
            })
        .isInstanceOfSatisfying(
            PortalException.class,
            refusal -> {
              assertThat(refusal.type()).isEqualTo(ProblemType.INVALID_PARAMETER);
              assertThat(refusal.violations())
                  .extracting(Violation::pointer)
                  .containsExactly(parameter);
            });
  }
}
