package io.meshport.contract.model.consent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.meshport.catalog.PortKey;
import io.meshport.contract.ConsumerGrant;
import io.meshport.contract.PortConsumer;
import io.meshport.platform.problem.ProblemType;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class ContractConsentTest {
  private static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");
  private static final Instant NOTICE_END = NOON.plus(Duration.ofDays(30));
  private static final LocalDate LATEST = LocalDate.of(2027, 3, 22);
  private static final Answer DAVID = new Answer("david-id", "David", 0, NOON);

  @ParameterizedTest
  @EnumSource(names = {"OPEN", "OBJECTED"})
  void whoHasNotSettledItCanAnswer(ConsentState state) {
    ContractConsent accepted = in(state);
    accepted.accept(DAVID);
    ContractConsent migrated = in(state);
    migrated.migrated(DAVID);
    ContractConsent objected = in(state);
    objected.object(DAVID, LATEST, "Later", LATEST);

    assertThat(accepted.state()).isEqualTo(ConsentState.ACCEPTED);
    assertThat(migrated.state()).isEqualTo(ConsentState.MIGRATED);
    assertThat(objected.state()).isEqualTo(ConsentState.OBJECTED);
    assertThat(accepted.answeredByName()).isEqualTo("David");
    assertThat(accepted.answeredBy()).isEqualTo("david-id");
    assertThat(accepted.answeredAt()).isEqualTo(NOON);
    assertThat(accepted.objectionUntil()).isNull();
    assertThat(accepted.comment()).isNull();
  }

  @ParameterizedTest
  @EnumSource(names = {"ACCEPTED", "MIGRATED", "SUPERSEDED", "LAPSED", "RELEASED"})
  void whatIsSettledIsNotAnsweredAgain(ConsentState state) {
    for (Consumer<ContractConsent> act :
        List.<Consumer<ContractConsent>>of(
            consent -> consent.accept(DAVID),
            consent -> consent.migrated(DAVID),
            consent -> consent.object(DAVID, LATEST, "Later", LATEST),
            ContractConsent::supersede,
            ContractConsent::lapse,
            ContractConsent::release)) {
      ContractConsent settled = in(state);
      refused(ProblemType.ILLEGAL_TRANSITION, () -> act.accept(settled));
      assertThat(settled.state()).isEqualTo(state);
    }
  }

  @Test
  void anAnswerToAnOldStateIsStale() {
    ContractConsent open = in(ConsentState.OPEN);

    refused(ProblemType.STALE_VERSION, () -> open.accept(new Answer("d", "D", 7, NOON)));
    assertThat(open.state()).isEqualTo(ConsentState.OPEN);
  }

  @ParameterizedTest
  @ValueSource(strings = {"2026-12-21", "2027-03-23"})
  void anObjectionReachesFromTheEndOfTheNoticeToTheLatestDay(String until) {
    ContractConsent open = in(ConsentState.OPEN);

    refused(
        ProblemType.INVALID_INPUT,
        () -> open.object(DAVID, LocalDate.parse(until), "Later", LATEST));
    open.object(DAVID, LocalDate.of(2026, 12, 22), "Later", LATEST);
    assertThat(open.neededUntil()).isEqualTo(Instant.parse("2026-12-23T00:00:00Z"));
  }

  @Test
  void anObjectionSaysWhy() {
    ContractConsent open = in(ConsentState.OPEN);

    for (String why : List.of(" ", "x".repeat(2001), "a\0b")) {
      refused(ProblemType.INVALID_INPUT, () -> open.object(DAVID, LATEST, why, LATEST));
    }
    assertThat(open.state()).isEqualTo(ConsentState.OPEN);
  }

  @Test
  void onlyWhatWasReleasedIsAskedAgain() {
    ContractConsent released = in(ConsentState.RELEASED);
    released.reopen();
    assertThat(released.state()).isEqualTo(ConsentState.OPEN);
    refused(ProblemType.ILLEGAL_TRANSITION, released::reopen);
  }

  @Test
  void accessThatIsCoveredNeverComesDue() {
    ContractConsent open = in(ConsentState.OPEN);

    assertThat(open.carriesOver()).isTrue();
    assertThat(open.isAccessDue(NOTICE_END.plus(Duration.ofDays(400)))).isFalse();
    refused(ProblemType.ILLEGAL_TRANSITION, () -> open.accessSettled(NOON));
  }

  @Test
  void outgrownAccessComesDueAtTheEndOfTheNoticeOrOfTheObjectionOnce() {
    ContractConsent consent = open("`x` is new");
    assertThat(consent.isAccessDue(NOTICE_END.minusSeconds(1))).isFalse();
    assertThat(consent.isAccessDue(NOTICE_END)).isTrue();

    consent.object(DAVID, LATEST, "Later", LATEST);
    assertThat(consent.isAccessDue(NOTICE_END)).isFalse();
    assertThat(consent.isAccessDue(Instant.parse("2027-03-23T00:00:00Z"))).isTrue();

    consent.accept(DAVID);
    assertThat(consent.isAccessDue(NOTICE_END)).isTrue();
    consent.accessSettled(NOTICE_END);
    assertThat(consent.isAccessDue(NOTICE_END)).isFalse();
    assertThat(consent.awaitsAccessEnd()).isFalse();
  }

  @Test
  void whoHasMovedIsRemindedOnlyOfAccessThatEnds() {
    ContractConsent covered = in(ConsentState.MIGRATED);
    ContractConsent outgrown = open("`x` is new");
    outgrown.migrated(DAVID);

    assertThat(covered.wantsReminder()).isFalse();
    assertThat(outgrown.wantsReminder()).isTrue();
    assertThat(in(ConsentState.ACCEPTED).wantsReminder()).isTrue();
    assertThat(in(ConsentState.RELEASED).wantsReminder()).isFalse();
  }

  private static ContractConsent in(ConsentState state) {
    ContractConsent consent = open(null);
    switch (state) {
      case OPEN -> {}
      case ACCEPTED -> consent.accept(DAVID);
      case MIGRATED -> consent.migrated(DAVID);
      case OBJECTED -> consent.object(DAVID, LATEST, "Later", LATEST);
      case SUPERSEDED -> consent.supersede();
      case LAPSED -> consent.lapse();
      case RELEASED -> consent.release();
    }
    return consent;
  }

  private static ContractConsent open(@Nullable String widening) {
    PortConsumer consumer = new PortConsumer(PortConsumer.Type.USER, "david-id", "David", null);
    return ContractConsent.open(
        new BreakingChange(
            "c",
            "1.0.0",
            "2.0.0",
            new UUID(0, 1),
            new PortKey("customer", "churn", "table"),
            NOTICE_END),
        new ConsumerGrant(new UUID(0, 2), consumer, "david-id", "ACTIVE", NOTICE_END, "1.0.0"),
        widening,
        NOON);
  }

  private static void refused(ProblemType type, Runnable act) {
    assertThatThrownBy(act::run).hasFieldOrPropertyWithValue("type", type);
  }
}
