package io.meshport.contract.service.consent;

import static org.assertj.core.api.Assertions.assertThat;

import io.meshport.contract.ConsumerGrant;
import io.meshport.contract.PortConsumer;
import io.meshport.contract.model.ContractStatus;
import io.meshport.contract.model.consent.ConsentState;
import io.meshport.platform.outbox.DomainEvent;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What time makes of a breaking change, with a clock that is moved by hand. */
class NoticeRoundTest extends ConsentWorld {
  @BeforeEach
  void aVersionInForce() {
    activate("1.0.0", "id", "email");
    consumers.give(DAVID_HIMSELF, "1.0.0");
    consumers.give(MARKETING, "1.0.0");
  }

  @Test
  void theFormerVersionEndsWhenAllHaveAnswered() {
    activate("2.0.0", "id");
    accept();
    pass(1);
    assertThat(status("1.0.0")).isEqualTo(ContractStatus.DEPRECATED);

    answers.migrated(CLARA, task("1.0.0", MARKETING).id(), 0);
    pass(1);

    assertThat(status("1.0.0")).isEqualTo(ContractStatus.RETIRED);
    assertThat(version("1.0.0").nextLookAt()).isNull();
    assertThat(eventsOf("contract.version.retired"))
        .singleElement()
        .satisfies(
            event -> {
              assertThat(event.aggregateId()).isEqualTo(product.id().toString());
              assertThat(event.facts()).containsEntry("version", "1.0.0");
            });
    assertThat(catalog.touched).last().isEqualTo(product.id());
  }

  @Test
  void theFormerVersionEndsWithTheNoticeWhoeverHasNotAnswered() {
    activate("2.0.0", "id");
    accept();

    clock.pass(Duration.ofDays(30).minusSeconds(1));
    clockwork.tick();
    assertThat(status("1.0.0")).isEqualTo(ContractStatus.DEPRECATED);
    pass(1);

    assertThat(status("1.0.0")).isEqualTo(ContractStatus.RETIRED);
    assertThat(state("1.0.0", DAVID_HIMSELF)).isEqualTo(ConsentState.ACCEPTED);
    assertThat(state("1.0.0", MARKETING)).isEqualTo(ConsentState.LAPSED);
  }

  @Test
  void withoutConsumersTheFormerVersionStillStaysForItsNotice() {
    consumers.take(DAVID_HIMSELF);
    consumers.take(MARKETING);
    activate("2.0.0", "id");

    pass(29);
    assertThat(status("1.0.0")).isEqualTo(ContractStatus.DEPRECATED);
    pass(1);
    assertThat(status("1.0.0")).isEqualTo(ContractStatus.RETIRED);
  }

  @Test
  void anObjectionKeepsTheFormerVersionUntilItsLastDay() {
    activate("2.0.0", "id");
    accept();
    object(MARKETING, LocalDate.of(2027, 1, 31));

    pass(40);
    assertThat(status("1.0.0")).isEqualTo(ContractStatus.DEPRECATED);
    assertThat(state("1.0.0", MARKETING)).isEqualTo(ConsentState.OBJECTED);

    clock.pass(
        Duration.between(
            clock.instant(), LocalDate.of(2027, 2, 1).atStartOfDay(ZoneOffset.UTC).toInstant()));
    clockwork.tick();
    assertThat(status("1.0.0")).isEqualTo(ContractStatus.RETIRED);
    assertThat(state("1.0.0", MARKETING)).isEqualTo(ConsentState.LAPSED);
  }

  @Test
  void whoObjectedCanStillMoveAndThenNothingHoldsTheFormerVersion() {
    activate("2.0.0", "id");
    accept();
    object(MARKETING, LocalDate.of(2027, 1, 31));
    pass(40);

    answers.migrated(CLARA, task("1.0.0", MARKETING).id(), 0);
    pass(1);

    assertThat(status("1.0.0")).isEqualTo(ContractStatus.RETIRED);
    assertThat(state("1.0.0", MARKETING)).isEqualTo(ConsentState.MIGRATED);
  }

  @Test
  void whoseAccessEndsIsNotWaitedFor() {
    activate("2.0.0", "id");
    accept();
    consumers.take(MARKETING);

    pass(1);

    assertThat(state("1.0.0", MARKETING)).isEqualTo(ConsentState.RELEASED);
    assertThat(status("1.0.0")).isEqualTo(ContractStatus.RETIRED);
  }

  @Test
  void whoIsApprovedOnTheFormerVersionMeanwhileIsAskedToo() {
    activate("2.0.0", "id");
    consumers.give(MODEL, "1.0.0");
    pass(1);
    pass(1);

    assertThat(state("1.0.0", MODEL)).isEqualTo(ConsentState.OPEN);
    assertThat(eventsOf("contract.consent.opened")).hasSize(3);
  }

  @Test
  void whoIsApprovedOnTheNewVersionIsNotAsked() {
    clock.pass(Duration.ofMinutes(1));
    activate("2.0.0", "id");
    consumers.give(MODEL, "2.0.0");

    pass(1);

    assertThat(consents.lockOf(ID, "1.0.0")).hasSize(2);
  }

  @Test
  void whoComesBackDuringTheNoticeIsAskedAgain() {
    activate("2.0.0", "id");
    consumers.take(MARKETING);
    pass(1);
    consumers.give(MARKETING, "1.0.0");

    pass(1);

    assertThat(state("1.0.0", MARKETING)).isEqualTo(ConsentState.OPEN);
    assertThat(consents.lockOf(ID, "1.0.0")).hasSize(2);
  }

  @Test
  void outgrownAccessEndsWithTheNoticeAlsoWhenTheFormerVersionEndedEarlier() {
    ConsumerGrant own = consumers.relyingOn(PORT).get(0);
    activate("2.0.0", "id", "iban=restricted");
    accept();
    answers.migrated(CLARA, task("1.0.0", MARKETING).id(), 0);
    pass(1);
    assertThat(status("1.0.0")).isEqualTo(ContractStatus.RETIRED);
    assertThat(consumers.ended).isEmpty();

    pass(29);

    assertThat(consumers.ended).hasSize(2);
    assertThat(consumers.ended.get(own.id()))
        .contains("Version 1.0.0", "version 2.0.0", "`customers.iban`");
    assertThat(task("1.0.0", DAVID_HIMSELF).accessSettledAt()).isEqualTo(clock.instant());
    assertThat(version("1.0.0").nextLookAt()).isNull();
  }

  @Test
  void whoWasApprovedAnewKeepsAllAccess() {
    activate("2.0.0", "id", "iban=restricted");
    consumers.give(DAVID_HIMSELF, "2.0.0");

    pass(30);

    assertThat(consumers.ended).hasSize(1);
    assertThat(consumers.relyingOn(PORT))
        .extracting(ConsumerGrant::consumer)
        .containsExactly(DAVID_HIMSELF, DAVID_HIMSELF);
  }

  @Test
  void whoObjectsKeepsOutgrownAccessUntilThen() {
    activate("2.0.0", "id", "iban=restricted");
    object(MARKETING, LocalDate.of(2027, 1, 31));

    pass(30);
    assertThat(consumers.relyingOn(PORT))
        .extracting(ConsumerGrant::consumer)
        .containsExactly(MARKETING);
    pass(50);
    assertThat(consumers.relyingOn(PORT)).isEmpty();
  }

  @Test
  void accessThatALaterVersionCoversAgainIsLeft() {
    activate("2.0.0", "id", "iban=restricted");
    clock.pass(Duration.ofDays(5));
    activate("3.0.0", "id");

    pass(25);
    pass(30);

    assertThat(consumers.ended).isEmpty();
  }

  @Test
  void aSupersededVersionWaitsForTheAnswersToTheLaterChange() {
    activate("2.0.0", "id");
    clock.pass(Duration.ofDays(5));
    activate("3.0.0", "key");
    pass(1);
    assertThat(status("1.0.0")).isEqualTo(ContractStatus.DEPRECATED);

    answers.accept(DAVID, task("2.0.0", DAVID_HIMSELF).id(), 0);
    answers.accept(CLARA, task("2.0.0", MARKETING).id(), 0);
    pass(1);

    assertThat(status("1.0.0")).isEqualTo(ContractStatus.RETIRED);
    assertThat(status("2.0.0")).isEqualTo(ContractStatus.RETIRED);
  }

  @Test
  void aSupersededVersionEndsWithItsOwnNoticeAtTheLatest() {
    activate("2.0.0", "id");
    clock.pass(Duration.ofDays(5));
    activate("3.0.0", "key");

    pass(25);

    assertThat(status("1.0.0")).isEqualTo(ContractStatus.RETIRED);
    assertThat(status("2.0.0")).isEqualTo(ContractStatus.DEPRECATED);
    assertThat(state("1.0.0", MARKETING)).isEqualTo(ConsentState.SUPERSEDED);
  }

  @Test
  void consumersAreRemindedThirtySevenAndOneDayBeforeEachOnce() {
    activate("2.0.0", 40, "id");

    for (int day = 1; day < 40; day++) {
      pass(1);
      clockwork.tick();
    }

    assertThat(reminders()).containsExactly("30", "7", "1");
    assertThat(eventsOf("contract.version.end-announced").get(0).facts())
        .containsEntry("version", "1.0.0")
        .containsEntry("successor", "2.0.0")
        .containsEntry("endsAt", NOON.plus(Duration.ofDays(40)).toString())
        .containsEntry("userIds", "asker,david")
        .containsEntry("teams", "domains/marketing");
  }

  @Test
  void afterADowntimeOnlyTheNearestReminderIsSent() {
    activate("2.0.0", 40, "id");
    pass(38);

    pass(1);

    assertThat(reminders()).containsExactly("7", "1");
  }

  @Test
  void aNoticeThatBeginsWithinThirtyDaysIsNotRemindedOfThemAgain() {
    activate("2.0.0", 30, "id");
    pass(1);
    assertThat(reminders()).isEmpty();

    activate("3.0.0", 5, "key");
    pass(1);
    assertThat(reminders()).isEmpty();
    pass(3);
    assertThat(reminders()).containsExactly("1");
  }

  @Test
  void whoHasMovedIsNotReminded() {
    activate("2.0.0", 40, "id");
    answers.migrated(CLARA, task("1.0.0", MARKETING).id(), 0);

    pass(10);

    assertThat(eventsOf("contract.version.end-announced").get(0).facts())
        .containsEntry("teams", "");
  }

  @Test
  void anAnnouncedEndIsRemindedToAllWhoRelyOnThePort() {
    ends.deprecate(
        ID, "1.0.0", new VersionEndService.Announcement(LocalDate.of(2026, 12, 31), null), 0, ANNA);

    for (int day = 1; day < 60; day++) {
      pass(1);
    }

    assertThat(reminders()).containsExactly("30", "7", "1");
    assertThat(status("1.0.0")).isEqualTo(ContractStatus.DEPRECATED);
    assertThat(version("1.0.0").nextLookAt()).isNull();
  }

  @Test
  void aVersionIsLookedAtByOneServerAtATime() {
    activate("2.0.0", "id");

    assertThat(round.claim(10)).hasSize(1);
    assertThat(round.claim(10)).isEmpty();
    clock.pass(config.interval());
    assertThat(round.claim(10)).hasSize(1);
  }

  private void accept() {
    answers.accept(DAVID, task("1.0.0", DAVID_HIMSELF).id(), 0);
  }

  private void object(PortConsumer consumer, LocalDate until) {
    answers.object(CLARA, task("1.0.0", consumer).id(), 0, until, "Quarterly report");
  }

  private List<String> reminders() {
    return eventsOf("contract.version.end-announced").stream()
        .map(DomainEvent::facts)
        .map(facts -> facts.get("days"))
        .toList();
  }
}
