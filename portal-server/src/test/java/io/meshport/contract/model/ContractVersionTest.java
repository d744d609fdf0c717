package io.meshport.contract.model;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.meshport.platform.problem.ProblemType;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ContractVersionTest {
  private static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");
  private static final Map<ContractStatus, Set<ContractStatus>> STEPS =
      Map.of(
          ContractStatus.DRAFT, EnumSet.of(ContractStatus.ACTIVE),
          ContractStatus.ACTIVE, EnumSet.of(ContractStatus.DEPRECATED),
          ContractStatus.DEPRECATED, EnumSet.of(ContractStatus.RETIRED),
          ContractStatus.RETIRED, EnumSet.noneOf(ContractStatus.class));

  private final ContractVersion version = version();

  @ParameterizedTest
  @EnumSource
  void onlyTheStepsOfTheLifeAreAllowed(ContractStatus from) {
    for (ContractStatus to : ContractStatus.values()) {
      assertThat(from.canBecome(to)).as("%s to %s", from, to).isEqualTo(allowed(from).contains(to));
    }
  }

  private static Set<ContractStatus> allowed(ContractStatus from) {
    return STEPS.getOrDefault(from, Set.of());
  }

  @Test
  void aVersionGoesThroughItsWholeLife() {
    assertThat(version.status()).isEqualTo(ContractStatus.DRAFT);
    version.activate(0, NOON);
    assertThat(version.status()).isEqualTo(ContractStatus.ACTIVE);
    assertThat(version.activatedAt()).isEqualTo(NOON);
    version.deprecate();
    assertThat(version.status()).isEqualTo(ContractStatus.DEPRECATED);
    version.retire();
    assertThat(version.status()).isEqualTo(ContractStatus.RETIRED);
  }

  @Test
  void noStepIsTakenTwiceOrBack() {
    assertThatThrownBy(version::deprecate)
        .hasFieldOrPropertyWithValue("type", ProblemType.ILLEGAL_TRANSITION);
    assertThatThrownBy(version::retire)
        .hasFieldOrPropertyWithValue("type", ProblemType.ILLEGAL_TRANSITION);
    version.activate(0, NOON);
    assertThatThrownBy(() -> version.activate(0, NOON))
        .hasFieldOrPropertyWithValue("type", ProblemType.ILLEGAL_TRANSITION);
    assertThatThrownBy(version::retire)
        .hasFieldOrPropertyWithValue("type", ProblemType.ILLEGAL_TRANSITION);
  }

  @Test
  void aDraftMayBeRewritten() {
    version.rewrite(ContractDocument.of("b: 2".getBytes(UTF_8), "text/yaml"), 0);

    assertThat(version.document().text()).isEqualTo("b: 2");
    assertThat(version.document().mediaType()).isEqualTo("text/yaml");
  }

  @Test
  void anActiveVersionNeverChanges() {
    version.activate(0, NOON);

    assertThatThrownBy(
            () -> version.rewrite(ContractDocument.of("b: 2".getBytes(UTF_8), "text/yaml"), 0))
        .hasFieldOrPropertyWithValue("type", ProblemType.ILLEGAL_TRANSITION);
    assertThat(version.document().text()).isEqualTo("a: 1");
  }

  @Test
  void aChangeOnAnOlderStateIsStale() {
    ContractDocument changed = ContractDocument.of("b: 2".getBytes(UTF_8), "text/yaml");

    assertThatThrownBy(() -> version.rewrite(changed, 7))
        .hasFieldOrPropertyWithValue("type", ProblemType.STALE_VERSION);
    assertThatThrownBy(() -> version.activate(7, NOON))
        .hasFieldOrPropertyWithValue("type", ProblemType.STALE_VERSION);
    assertThat(version.status()).isEqualTo(ContractStatus.DRAFT);
  }

  @Test
  void theDocumentIsKeptByteForByte() {
    byte[] bytes = "\uFEFF# Ünïcode\r\na:   1 \n\n".getBytes(UTF_8);

    ContractDocument document = ContractDocument.of(bytes, "application/yaml");

    assertThat(document.bytes()).isEqualTo(bytes);
    assertThat(ContractDocument.of("a".getBytes(UTF_8), "text/yaml").sha256())
        .isEqualTo("ca978112ca1bbdcafac231b39a23dc4da786eff8147c4e72b9807785afee48bb");
  }

  private static ContractVersion version() {
    return new ContractVersion(
        "c",
        1,
        "1.0.0",
        ContractDocument.of("a: 1".getBytes(UTF_8), "application/yaml"),
        new Authorship("u", "U", NOON));
  }
}
