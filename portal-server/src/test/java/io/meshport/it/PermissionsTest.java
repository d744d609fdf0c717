package io.meshport.it;

import static org.assertj.core.api.Assertions.assertThat;

import io.meshport.it.AuthorizationMatrix.Kind;
import io.meshport.it.MatrixWorld.Target;
import io.meshport.it.Permissions.Role;
import io.meshport.it.Permissions.Rule;
import io.meshport.it.Permissions.Verdict;
import io.meshport.it.Routes.Route;
import io.meshport.platform.security.Access;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The page of permissions, the routes and the matrix of statuses say the same. */
class PermissionsTest {
  private final Map<String, Rule> rules = Permissions.written().rules();
  private final Map<String, List<String>> cells = AuthorizationMatrix.cells();

  @Test
  void everyRouteHasItsRowOnThePageAndNoRowIsLeftOver() {
    assertThat(rules.keySet())
        .containsExactlyInAnyOrderElementsOf(Routes.all().stream().map(Route::toString).toList());
  }

  @Test
  void everyRouteHasItsLinesInTheMatrixAndNoLineIsLeftOver() {
    assertThat(cells.keySet()).containsExactlyInAnyOrderElementsOf(lines().toList());
    assertThat(cells)
        .allSatisfy((line, statuses) -> assertThat(statuses).hasSize(Kind.values().length));
  }

  @Test
  void everyCellOfTheMatrixFollowsFromThePage() {
    assertThat(Routes.all().stream().flatMap(this::contradictions)).isEmpty();
  }

  @Test
  void whoDoesNotSeeIsToldNothingAndWhoSeesIsRefused() {
    Rule rule =
        new Rule(Set.of(Role.MEMBERS, Role.PLATFORM_ADMINS), Set.of(Role.OWNERS, Role.STEWARDS));

    assertThat(rule.verdict(Kind.ANONYMOUS, Target.OWN)).isEqualTo(Verdict.UNKNOWN_CALLER);
    assertThat(rule.verdict(Kind.CONSUMER, Target.OWN)).isEqualTo(Verdict.HIDDEN);
    assertThat(rule.verdict(Kind.MEMBER, Target.OWN)).isEqualTo(Verdict.REFUSED);
    assertThat(rule.verdict(Kind.MEMBER, Target.FOREIGN)).isEqualTo(Verdict.HIDDEN);
    assertThat(rule.verdict(Kind.ADMIN, Target.FOREIGN)).isEqualTo(Verdict.REFUSED);
    assertThat(rule.verdict(Kind.STEWARD, Target.FOREIGN)).isEqualTo(Verdict.LET_IN);
    assertThat(rule.verdict(Kind.OWNER, Target.MISSING)).isEqualTo(Verdict.NOTHING_THERE);
    assertThat(Verdict.REFUSED.allows("404")).isFalse();
    assertThat(Verdict.HIDDEN.allows("403")).isFalse();
    assertThat(Verdict.LET_IN.allows("403")).isFalse();
  }

  @Test
  void whatIsMissingIsTheSameForEverybodyWhoIsSignedIn() {
    assertThat(cells)
        .allSatisfy(
            (line, statuses) -> {
              if (line.endsWith(" " + Target.MISSING.word())) {
                assertThat(statuses.subList(1, statuses.size())).as(line).containsOnly(last(line));
              }
            });
  }

  @Test
  void onlyWhatAnybodyMayDoIsOpenWithoutAToken() {
    assertThat(Routes.all())
        .allSatisfy(
            route ->
                assertThat(route.access() == Access.PUBLIC)
                    .as(route.toString())
                    .isEqualTo(rule(route).may().contains(Role.ANYBODY)));
  }

  private Stream<String> contradictions(Route route) {
    List<String> found = new ArrayList<>();
    for (Target target : MatrixWorld.targetsOf(route)) {
      String line = AuthorizationMatrix.line(route, target);
      Iterator<String> statuses = cells.getOrDefault(line, List.of()).iterator();
      for (Kind caller : Kind.values()) {
        String status = statuses.next();
        Verdict verdict = rule(route).verdict(caller, target);
        if (!verdict.allows(status)) {
          found.add(line + " is " + status + " for " + caller + ", and the page says " + verdict);
        }
      }
    }
    return found.stream();
  }

  private Rule rule(Route route) {
    return Objects.requireNonNull(rules.get(route.toString()), () -> "No row for " + route);
  }

  private String last(String line) {
    List<String> statuses = cells.getOrDefault(line, List.of());
    return statuses.get(statuses.size() - 1);
  }

  private static Stream<String> lines() {
    return Routes.all().stream()
        .flatMap(
            route ->
                MatrixWorld.targetsOf(route).stream()
                    .map(target -> AuthorizationMatrix.line(route, target)));
  }
}
