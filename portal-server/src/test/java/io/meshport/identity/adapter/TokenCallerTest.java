package io.meshport.identity.adapter;

import static org.assertj.core.api.Assertions.assertThat;

import io.meshport.identity.Caller;
import io.meshport.identity.TeamId;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TokenCallerTest {
  @Test
  void ownersAndStewardsAreMembersToo() {
    Caller caller = caller("/domains/customer/owners", "/domains/order/stewards");

    assertThat(caller.isMember("customer")).isTrue();
    assertThat(caller.isOwner("customer")).isTrue();
    assertThat(caller.isOwner("order")).isFalse();
    assertThat(caller.isSteward("order")).isTrue();
    assertThat(caller.isMember("order")).isTrue();
  }

  @Test
  void peopleOfADomainAreItsTeam() {
    Caller caller = caller("/domains/customer", "/teams/growth-analytics");

    assertThat(caller.teams())
        .containsExactlyInAnyOrder(
            new TeamId("domains/customer"), new TeamId("teams/growth-analytics"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/Domains/customer/owners",
        "domains/customer/owners",
        "/domains/CUSTOMER/owners",
        "/domains/ customer/owners",
        "/domains/customer /owners",
        "/domains/customer/owners/",
        "/domains/customer/owners/deputies",
        "/domains//owners",
        "/x/domains/customer/owners",
        "/teams/domains/customer/owners"
      })
  void lookAlikesOfAnOwnersGroupGiveNoRightInTheDomain(String path) {
    Caller caller = caller(path);

    assertThat(caller.isOwner("customer")).isFalse();
    assertThat(caller.isMember("customer")).isFalse();
  }

  @Test
  void onlyRealmRolesMakeAnAdmin() {
    assertThat(caller("/platform-admin", "platform-admin").isPlatformAdmin()).isFalse();
    assertThat(
            TokenCaller.caller("1", "m", "M", Set.of(), Set.of("platform-admin")).isPlatformAdmin())
        .isTrue();
  }

  private static Caller caller(String... groups) {
    return TokenCaller.caller("1", "anna", "Anna", Set.of(groups), Set.of());
  }
}
