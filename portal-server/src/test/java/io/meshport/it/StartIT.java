package io.meshport.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** How the server starts, and how it does not; each server here is a process of its own. */
class StartIT {
  private static final String ONE = "start-it-0123456789";
  private static final String ANOTHER = "another-0123456789";

  // | `meshport.x` | `MESHPORT_X` | required | meaning |
  private static final Pattern REQUIRED =
      Pattern.compile("(?m)^\\| `(meshport\\.[a-z.]+)` \\| `([A-Z_]+)` \\| required \\|");

  @Test
  void withoutItsMandatorySettingsItRefusesAndNamesThemAll() throws IOException {
    Map<String, String> mandatory = mandatory();
    assertThat(mandatory)
        .containsKeys(
            "meshport.oidc.issuer", "meshport.oidc.audience", "meshport.database.password");

    try (SingleServer server = SingleServer.without(Set.copyOf(mandatory.values()))) {
      server.awaitLine("CWWKZ0012I");

      assertThat(server.awaitLine("SRVE0283E").path("message").asText())
          .contains(mandatory.keySet())
          .contains(mandatory.values());
      assertThat(server.get("/api/v1/config", "Accept", "*/*").statusCode()).isEqualTo(404);
      assertThat(server.get("/health/ready", "Accept", "*/*").statusCode()).isEqualTo(503);
      assertThat(server.log())
          .as("it refuses before it touches the schema")
          .noneMatch(line -> line.path("message").asText().startsWith("Schema is at"));
    }
  }

  @Test
  void withItsSettingsItStartsAndEveryLineOfACallCarriesItsCorrelationId() {
    try (SingleServer server = SingleServer.without(Set.of())) {
      server.awaitLine("CWWKZ0001I");

      assertThat(server.get("/api/v1/config", "X-Correlation-Id", ONE).statusCode()).isEqualTo(200);
      server.get("/api/v1/nowhere", "X-Correlation-Id", ANOTHER);
      assertThat(server.awaitLine("GET /api/v1/config 200").path("ext_correlationId").asText())
          .isEqualTo(ONE);
      assertThat(server.awaitLine("GET /api/v1/nowhere").path("ext_correlationId").asText())
          .isEqualTo(ANOTHER);
    }
  }

  private static Map<String, String> mandatory() throws IOException {
    Path page =
        Path.of(System.getProperty("meshport.checkout", ".."), "docs/reference/configuration.md");
    Map<String, String> found = new TreeMap<>();
    REQUIRED
        .matcher(Files.readString(page))
        .results()
        .forEach(row -> found.put(row.group(1), row.group(2)));
    return found;
  }
}
