package io.meshport.it;

import static org.assertj.core.api.Assertions.assertThat;

import io.meshport.it.MatrixWorld.Target;
import io.meshport.it.Routes.Route;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * Who may do what to whose things: every route, every kind of caller, every kind of target, as
 * written in authorization-matrix.txt.
 */
@PortalTest
class AuthorizationMatrixIT extends DeployedPortal {
  private static final String FILE = "/authorization-matrix.txt";

  /** Columns of the file, in its order. */
  private static final Map<String, String> CALLERS = callers();

  private static final Map<String, List<String>> EXPECTED = expected();

  @BeforeAll
  static void build() {
    MatrixWorld.build();
  }

  private static Map<String, String> callers() {
    Map<String, String> people = new LinkedHashMap<>();
    people.put("anonymous", "");
    people.put("consumer", "david.chen");
    people.put("member", "hugo.silva");
    people.put("owner", "anna.schmidt");
    people.put("steward", "grace.kim");
    people.put("other-owner", "ben.okafor");
    people.put("governance", "lena.wolf");
    people.put("admin", "mara.petrov");
    return people;
  }

  private static Map<String, List<String>> expected() {
    try (InputStream file =
        Objects.requireNonNull(AuthorizationMatrixIT.class.getResourceAsStream(FILE))) {
      return new String(file.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .map(line -> line.strip().split(" +", -1))
          .collect(
              Collectors.toMap(
                  cells -> cells[0] + " " + cells[1] + " " + cells[2],
                  cells -> Arrays.asList(cells).subList(3, cells.length),
                  (one, other) -> {
                    throw new IllegalStateException("Two lines for one route and target");
                  },
                  LinkedHashMap::new));
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private static Stream<String> lines() {
    return Routes.all().stream()
        .flatMap(route -> MatrixWorld.targetsOf(route).stream().map(target -> line(route, target)));
  }

  private static String line(Route route, Target target) {
    return route + " " + target.word();
  }

  @Test
  void everyRouteHasItsLinesAndNoLineIsLeftOver() {
    assertThat(EXPECTED.keySet()).containsExactlyInAnyOrderElementsOf(lines().toList());
    assertThat(EXPECTED).allSatisfy((line, cells) -> assertThat(cells).hasSize(CALLERS.size()));
  }

  @Test
  void everybodyMayDoWhatIsWrittenAndNothingElse() {
    SoftAssertions all = new SoftAssertions();
    Map<String, Portal> portals = new LinkedHashMap<>();
    CALLERS.forEach(
        (kind, person) ->
            portals.put(kind, person.isEmpty() ? Portal.anonymous() : Portal.as(person)));
    for (Route route : Routes.all()) {
      for (Target target : MatrixWorld.targetsOf(route)) {
        String found =
            portals.values().stream()
                .map(portal -> MatrixWorld.call(portal, route, target))
                .map(answer -> Integer.toString(answer.status()))
                .collect(Collectors.joining(" "));
        String line = line(route, target);
        all.assertThat(line + " " + found)
            .isEqualTo(line + " " + String.join(" ", EXPECTED.getOrDefault(line, List.of())));
      }
    }
    all.assertAll();
  }
}
