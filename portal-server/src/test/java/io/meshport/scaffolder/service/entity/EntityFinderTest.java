package io.meshport.scaffolder.service.entity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.meshport.identity.Caller;
import io.meshport.identity.InMemoryDirectory;
import io.meshport.identity.TeamId;
import io.meshport.identity.UserId;
import io.meshport.platform.problem.ProblemType;
import io.meshport.scaffolder.service.template.FakeProducts;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class EntityFinderTest {
  private static final Caller CALLER =
      new Caller(
          new UserId("u-1"),
          "hugo",
          "Hugo",
          Set.of("customer"),
          Set.of(),
          Set.of(),
          Set.of(new TeamId("domains/customer"), new TeamId("teams/growth")),
          Set.of());

  private final EntityFinder finder =
      new EntityFinder(
          new FakeProducts(), new InMemoryDirectory(CALLER).members("teams/growth", "anna"));

  private List<String> find(@Nullable String kind, String text, String... filters) {
    return finder.find(kind, new EntityFilter(List.of(filters)), text, CALLER).stream()
        .map(MeshEntity::ref)
        .toList();
  }

  @Test
  void everyKindOfThingHasItsReference() {
    assertThat(find("Domain", ""))
        .containsExactly("domain:default/customer", "domain:default/order");
    assertThat(find("component", "orders")).containsExactly("component:order/orders");
    assertThat(find("API", "orders")).containsExactly("api:order/orders.table");
    assertThat(find("Group", ""))
        .containsExactly("group:default/customer", "group:default/order", "group:teams/growth");
    assertThat(find("User", "")).containsExactly("user:default/hugo", "user:default/anna");
  }

  @Test
  void draftsOfOthersAreNotShown() {
    assertThat(find("Component", ""))
        .contains("component:customer/new-churn")
        .doesNotContain("component:order/secret-plan");
    assertThat(find("API", "")).doesNotContain("api:order/secret-plan.table");
  }

  @Test
  void statementsHoldTogetherAndFiltersAreAlternatives() {
    assertThat(find(null, "", "kind=Component,metadata.namespace=order"))
        .containsExactly("component:order/orders");
    assertThat(find(null, "", "kind=Domain,name=order", "kind=Group,namespace=TEAMS"))
        .containsExactly("domain:default/order", "group:teams/growth");
    assertThat(find(null, "", "kind=Domain,name=order,name=customer")).hasSize(2);
    assertThat(find("API", "", "spec.type=postgresql,spec.owner=group:default/order"))
        .containsExactly("api:order/orders.table");
    assertThat(find(null, "", "kind=User,type")).isEmpty();
  }

  @Test
  void aPortIsFoundByItsWholeName() {
    assertThat(find("API", "orders.tab")).containsExactly("api:order/orders.table");
  }

  @Test
  void aKeyThatNothingHasIsRefused() {
    assertThatThrownBy(() -> find(null, "", "spec.colour=red"))
        .hasFieldOrPropertyWithValue("type", ProblemType.INVALID_PARAMETER);
  }
}
