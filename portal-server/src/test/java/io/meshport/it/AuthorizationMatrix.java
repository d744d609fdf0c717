package io.meshport.it;

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

/** What authorization-matrix.txt says: the status for every route, target and kind of caller. */
final class AuthorizationMatrix {
  /** The people of the columns, in the order of the file. */
  enum Kind {
    ANONYMOUS(""),
    CONSUMER("david.chen"),
    MEMBER("hugo.silva"),
    OWNER("anna.schmidt"),
    STEWARD("grace.kim"),
    OTHER_OWNER("ben.okafor"),
    GOVERNANCE("lena.wolf"),
    ADMIN("mara.petrov");

    private final String person;

    Kind(String person) {
      this.person = person;
    }

    /** The portal as the person of this column sees it. */
    Portal portal() {
      return person.isEmpty() ? Portal.anonymous() : Portal.as(person);
    }
  }

  private static final Map<String, List<String>> CELLS = read();

  private AuthorizationMatrix() {}

  /** The cells of each line, by {@link #line}. */
  static Map<String, List<String>> cells() {
    return CELLS;
  }

  /** The beginning of a line of the file. */
  static String line(Route route, Target target) {
    return route + " " + target.word();
  }

  private static Map<String, List<String>> read() {
    try (InputStream file =
        Objects.requireNonNull(
            AuthorizationMatrix.class.getResourceAsStream("/authorization-matrix.txt"))) {
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
}
