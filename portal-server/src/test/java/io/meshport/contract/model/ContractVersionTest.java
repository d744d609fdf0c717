package io.meshport.contract.model;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.meshport.platform.problem.ProblemType;
import io.meshport.platform.problem.Violation;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
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
    version.giveWayTo("1.1.0");
    assertThat(version.status()).isEqualTo(ContractStatus.DEPRECATED);
    version.retire();
    assertThat(version.status()).isEqualTo(ContractStatus.RETIRED);
  }

  @Test
  void noStepIsTakenTwiceOrBack() {
    assertThatThrownBy(() -> version.giveWayTo("1.1.0"))
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

  @Test
  void aVersionThatBreaksStaysForTheNoticeAndNamesItsSuccessor() {
    version.activate(0, NOON);

    version.giveWayTo("2.0.0", NOON.plus(Duration.ofDays(40)), NOON);

    assertThat(version.status()).isEqualTo(ContractStatus.DEPRECATED);
    assertThat(version.summary().successor()).isEqualTo("2.0.0");
    assertThat(version.summary().noticeEndsAt()).isEqualTo(NOON.plus(Duration.ofDays(40)));
    assertThat(version.nextLookAt()).isEqualTo(NOON);
    refused(() -> version.announceEnd(LocalDate.of(2027, 3, 31), null, 0, NOON));
  }

  @Test
  void anEndIsAnnouncedOnceOfWhatHoldsOrGaveWay() {
    LocalDate lastDay = LocalDate.of(2027, 3, 31);
    refused(() -> version.announceEnd(lastDay, null, 0, NOON));
    version.activate(0, NOON);

    version.announceEnd(lastDay, "order/orders/events", 0, NOON);

    assertThat(version.status()).isEqualTo(ContractStatus.DEPRECATED);
    assertThat(version.endDate()).isEqualTo(lastDay);
    assertThat(version.successor()).isEqualTo("order/orders/events");
    assertThat(version.endsAt()).contains(Instant.parse("2027-04-01T00:00:00Z"));
    refused(() -> version.announceEnd(lastDay, null, 0, NOON));

    ContractVersion compatible = version();
    compatible.activate(0, NOON);
    compatible.giveWayTo("1.1.0");
    compatible.announceEnd(lastDay, null, 0, NOON);
    assertThat(compatible.successor()).isEqualTo("1.1.0");
  }

  @Test
  void anEndLiesInTheFutureAndIsAnnouncedOfWhatWasSeen() {
    version.activate(0, NOON);

    assertThatThrownBy(() -> version.announceEnd(LocalDate.of(2026, 11, 22), null, 0, NOON))
        .hasFieldOrPropertyWithValue("type", ProblemType.INVALID_INPUT);
    assertThatThrownBy(() -> version.announceEnd(LocalDate.of(2026, 11, 23), null, 7, NOON))
        .hasFieldOrPropertyWithValue("type", ProblemType.STALE_VERSION);
    assertThat(version.status()).isEqualTo(ContractStatus.ACTIVE);
  }

  @Test
  void whatSomebodyReliesOnIsNotRetiredByHand() {
    version.activate(0, NOON);
    version.giveWayTo("2.0.0", NOON.plus(Duration.ofDays(30)), NOON);
    List<Violation> reliance = List.of(Violation.at("/consents", "One consumer is open"));

    assertThatThrownBy(() -> version.retire(0, reliance))
        .hasFieldOrPropertyWithValue("type", ProblemType.RETIREMENT_REFUSED)
        .hasFieldOrPropertyWithValue("violations", reliance);
    assertThatThrownBy(() -> version.retire(7, List.of()))
        .hasFieldOrPropertyWithValue("type", ProblemType.STALE_VERSION);
    version.retire(0, List.of());
    assertThat(version.status()).isEqualTo(ContractStatus.RETIRED);
    refused(() -> version.retire(0, reliance));
  }

  @Test
  void eachReminderIsDueOnceAndNoneAfterTheEnd() {
    version.activate(0, NOON);
    version.giveWayTo("2.0.0", NOON.plus(Duration.ofDays(31)), NOON);

    assertThat(version.remind(NOON)).isEmpty();
    assertThat(version.remind(NOON.plus(Duration.ofDays(1)))).contains(30);
    assertThat(version.remind(NOON.plus(Duration.ofDays(2)))).isEmpty();
    assertThat(version.remind(NOON.plus(Duration.ofDays(30)))).contains(1);
    assertThat(version.remind(NOON.plus(Duration.ofDays(31)))).isEmpty();
  }

  private static void refused(ThrowingCallable act) {
    assertThatThrownBy(act).hasFieldOrPropertyWithValue("type", ProblemType.ILLEGAL_TRANSITION);
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
