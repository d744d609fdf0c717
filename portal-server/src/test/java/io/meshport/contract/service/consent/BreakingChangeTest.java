package io.meshport.contract.service.consent;

import static org.assertj.core.api.Assertions.assertThat;

import io.meshport.contract.model.ContractStatus;
import io.meshport.contract.model.consent.ConsentState;
import io.meshport.contract.model.consent.ContractConsent;
import io.meshport.platform.problem.ProblemType;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the activation of a version asks of those who rely on the port. */
class BreakingChangeTest extends ConsentWorld {
  @BeforeEach
  void aVersionInForce() {
    activate("1.0.0", "id", "email");
  }

  @Test
  void aCompatibleVersionAsksNobody() {
    consumers.give(DAVID_HIMSELF, "1.0.0");

    activate("1.1.0", "id", "email", "phone");

    assertThat(status("1.0.0")).isEqualTo(ContractStatus.DEPRECATED);
    assertThat(version("1.0.0").successor()).isEqualTo("1.1.0");
    assertThat(version("1.0.0").noticeEndsAt()).isNull();
    assertThat(consents.all()).isEmpty();
    assertThat(eventTypes()).doesNotContain("contract.consent.opened");
  }

  @Test
  void aBreakingVersionAsksEachConsumerOnceAndLeavesTheFormerThere() {
    consumers.give(DAVID_HIMSELF, "1.0.0");
    consumers.give(DAVID_HIMSELF, "1.0.0");
    consumers.give(MARKETING, "1.0.0");
    consumers.give(MODEL, "1.0.0");

    activate("2.0.0", "id");

    assertThat(status("2.0.0")).isEqualTo(ContractStatus.ACTIVE);
    assertThat(status("1.0.0")).isEqualTo(ContractStatus.DEPRECATED);
    assertThat(version("1.0.0").noticeEndsAt()).isEqualTo(NOON.plus(Duration.ofDays(30)));
    assertThat(consents.all())
        .extracting(ContractConsent::consumer)
        .containsExactly(DAVID_HIMSELF, MARKETING, MODEL);
    assertThat(consents.all()).allMatch(consent -> consent.state() == ConsentState.OPEN);
    assertThat(service.getVersion(ID, "1.0.0", OTTO).document().text()).contains("email");
  }

  @Test
  void whoIsAskedIsToldWithWhatTheyNeedToKnow() {
    consumers.give(MARKETING, "1.0.0");

    activate("2.0.0", "id", "iban=restricted");

    assertThat(eventsOf("contract.consent.opened"))
        .singleElement()
        .satisfies(
            event -> {
              ContractConsent task = task("1.0.0", MARKETING);
              assertThat(event.aggregateType()).isEqualTo("contract-consent");
              assertThat(event.aggregateId()).isEqualTo(task.id().toString());
              assertThat(event.facts())
                  .containsEntry("contract", ID)
                  .containsEntry("formerVersion", "1.0.0")
                  .containsEntry("version", "2.0.0")
                  .containsEntry("outputPort", "customer/master/table")
                  .containsEntry("endsAt", NOON.plus(Duration.ofDays(30)).toString())
                  .containsEntry("carriesOver", "false")
                  .containsEntry("userIds", "asker")
                  .containsEntry("teams", "domains/marketing");
            });
  }

  @Test
  void whoeverActivatesSaysHowLongTheFormerVersionStays() {
    consumers.give(DAVID_HIMSELF, "1.0.0");

    activate("2.0.0", 90, "id");

    assertThat(version("1.0.0").noticeEndsAt()).isEqualTo(NOON.plus(Duration.ofDays(90)));
    assertThat(task("1.0.0", DAVID_HIMSELF).change().noticeEndsAt())
        .isEqualTo(NOON.plus(Duration.ofDays(90)));
  }

  @ParameterizedTest
  @ValueSource(ints = {0, -1, 366})
  void aNoticeLastsFromADayToAYear(int days) {
    add("2.0.0", "id");

    refused(ProblemType.INVALID_INPUT, () -> service.activate(ID, "2.0.0", 0, days, ANNA));
    assertThat(status("2.0.0")).isEqualTo(ContractStatus.DRAFT);
  }

  @Test
  void accessCarriesOverUnlessTheNewVersionShowsMore() {
    consumers.give(DAVID_HIMSELF, "1.0.0");

    activate("2.0.0", "id");
    assertThat(task("1.0.0", DAVID_HIMSELF).carriesOver()).isTrue();
    assertThat(task("1.0.0", DAVID_HIMSELF).accessEndsAt()).isNull();

    activate("3.0.0", "iban=restricted");
    ContractConsent outgrown = task("2.0.0", DAVID_HIMSELF);
    assertThat(outgrown.carriesOver()).isFalse();
    assertThat(outgrown.widening()).contains("`customers.iban`");
    assertThat(outgrown.accessEndsAt()).isEqualTo(NOON.plus(Duration.ofDays(30)));
  }

  @Test
  void accessIsMeasuredAgainstTheVersionItWasGivenOnAndOneGrantThatCoversIsEnough() {
    consumers.give(DAVID_HIMSELF, "1.0.0");
    activate("2.0.0", "id", "email=restricted");
    consumers.give(MARKETING, "2.0.0");
    consumers.give(DAVID_HIMSELF, "2.0.0");
    consumers.give(MODEL, null);

    activate("3.0.0", "email=restricted", "x=secret");
    activate("4.0.0", "email=restricted");

    assertThat(task("3.0.0", MARKETING).carriesOver()).isTrue();
    assertThat(task("3.0.0", DAVID_HIMSELF).carriesOver()).isTrue();
    assertThat(task("3.0.0", MODEL).carriesOver()).isTrue();
    assertThat(task("2.0.0", DAVID_HIMSELF).carriesOver()).isFalse();
  }

  @Test
  void aSecondBreakingChangeTakesTheOpenTasksOver() {
    consumers.give(DAVID_HIMSELF, "1.0.0");
    consumers.give(MARKETING, "1.0.0");
    activate("2.0.0", "id");
    answers.accept(DAVID, task("1.0.0", DAVID_HIMSELF).id(), 0);
    clock.pass(Duration.ofDays(10));

    activate("3.0.0", "key");

    assertThat(state("1.0.0", DAVID_HIMSELF)).isEqualTo(ConsentState.ACCEPTED);
    assertThat(state("1.0.0", MARKETING)).isEqualTo(ConsentState.SUPERSEDED);
    assertThat(state("2.0.0", DAVID_HIMSELF)).isEqualTo(ConsentState.OPEN);
    assertThat(state("2.0.0", MARKETING)).isEqualTo(ConsentState.OPEN);
    assertThat(version("1.0.0").noticeEndsAt()).isEqualTo(NOON.plus(Duration.ofDays(30)));
    assertThat(version("2.0.0").noticeEndsAt()).isEqualTo(NOON.plus(Duration.ofDays(40)));
    assertThat(List.of(status("1.0.0"), status("2.0.0"), status("3.0.0")))
        .containsExactly(
            ContractStatus.DEPRECATED, ContractStatus.DEPRECATED, ContractStatus.ACTIVE);
  }
}
