package io.meshport.platform.problem;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import io.meshport.platform.json.Json;
import jakarta.persistence.OptimisticLockException;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ProblemsTest {
  record Inner(int size) {}

  record Body(String name, List<Inner> parts) {}

  @Test
  void aWrongValueIsNamedByItsPointerAndLine() {
    PortalException refusal = read("{\"name\":\"a\",\n \"parts\":[{\"size\":\"big\"}]}");

    assertThat(refusal.type()).isEqualTo(ProblemType.MALFORMED_BODY);
    assertThat(refusal.violations())
        .singleElement()
        .satisfies(
            violation -> {
              assertThat(violation.pointer()).isEqualTo("/parts/0/size");
              assertThat(violation.line()).isEqualTo(2);
              assertThat(violation.message()).isEqualTo("expected a number");
            });
  }

  @Test
  void anUnknownFieldIsNamedWithoutTheInsideOfTheServer() {
    PortalException refusal = read("{\"nmae\":\"a\"}");

    assertThat(refusal.detail()).contains("'nmae'").doesNotContain("io.meshport");
  }

  @Test
  void aLostRaceIsAStaleVersion() {
    assertThat(Problems.of(new RuntimeException(new OptimisticLockException())).type())
        .isEqualTo(ProblemType.STALE_VERSION);
  }

  @Test
  void aLostDatabaseIsUnavailableAndABrokenStatementIsOurFault() {
    assertThat(Problems.of(new SQLException("gone", "08006")).type())
        .isEqualTo(ProblemType.DATABASE_UNAVAILABLE);
    assertThat(Problems.of(new SQLException("shut down", "57P01")).type())
        .isEqualTo(ProblemType.DATABASE_UNAVAILABLE);
    assertThat(Problems.of(new SQLException("syntax", "42601")).type())
        .isEqualTo(ProblemType.INTERNAL);
  }

  @Test
  void anUnknownFailureTellsNothingOfItsInside() {
    PortalException refusal = Problems.of(new IllegalStateException("secret of the house"));

    assertThat(refusal.type()).isEqualTo(ProblemType.INTERNAL);
    assertThat(refusal.detail()).doesNotContain("secret");
  }

  @ParameterizedTest
  @EnumSource
  void typesAreStableNamesAndStatusesAreErrors(ProblemType type) {
    assertThat(type.type().toString()).matches("/problems/[a-z]+(-[a-z]+)*");
    assertThat(type.status()).isBetween(400, 599);
    assertThat(type.title()).isNotBlank();
  }

  @Test
  void theViewLeavesOutWhatIsEmpty() {
    ProblemView view =
        ProblemView.of(new PortalException(ProblemType.NOT_FOUND, "Not there"), "id-1");

    Map<String, Object> members = Json.mapper().convertValue(view, new TypeReference<>() {});

    assertThat(members)
        .containsOnlyKeys("type", "title", "status", "detail", "instance")
        .containsEntry("type", "/problems/not-found")
        .containsEntry("status", 404);
  }

  private static PortalException read(String body) {
    try {
      Json.mapper().readValue(body, Body.class);
    } catch (JsonProcessingException broken) {
      return Problems.of(broken);
    }
    throw new AssertionError("was read: " + body);
  }
}
