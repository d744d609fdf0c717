package io.meshport.it;

import io.meshport.it.AuthorizationMatrix.Kind;
import io.meshport.it.MatrixWorld.Target;
import io.meshport.it.Routes.Route;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * Who may do what to whose things: every route, every kind of caller, every kind of target, as
 * written in authorization-matrix.txt; {@link PermissionsTest} holds that file to the policy.
 */
@PortalTest
class AuthorizationMatrixIT extends DeployedPortal {
  @BeforeAll
  static void build() {
    MatrixWorld.build();
  }

  @Test
  void everybodyMayDoWhatIsWrittenAndNothingElse() {
    SoftAssertions all = new SoftAssertions();
    List<Portal> portals = Arrays.stream(Kind.values()).map(Kind::portal).toList();
    for (Route route : Routes.all()) {
      for (Target target : MatrixWorld.targetsOf(route)) {
        String found =
            portals.stream()
                .map(portal -> MatrixWorld.call(portal, route, target))
                .map(answer -> Integer.toString(answer.status()))
                .collect(Collectors.joining(" "));
        String line = AuthorizationMatrix.line(route, target);
        List<String> expected = AuthorizationMatrix.cells().getOrDefault(line, List.of());
        all.assertThat(line + " " + found).isEqualTo(line + " " + String.join(" ", expected));
      }
    }
    all.assertAll();
  }
}
