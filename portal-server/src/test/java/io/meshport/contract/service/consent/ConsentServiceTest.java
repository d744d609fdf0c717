package io.meshport.contract.service.consent;

import static org.assertj.core.api.Assertions.assertThat;

import io.meshport.catalog.Lifecycle;
import io.meshport.contract.ConsentId;
import io.meshport.contract.model.consent.ConsentState;
import io.meshport.identity.Caller;
import io.meshport.identity.UserId;
import io.meshport.platform.page.PageRequest;
import io.meshport.platform.problem.ProblemType;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ConsentServiceTest extends ConsentWorld {
  private static final PageRequest FIRST = new PageRequest(20, 0);
  private static final LocalDate LATER = LocalDate.of(2027, 1, 31);
  private static final Caller ASKER =
      new Caller(
          new UserId("asker"), "asker", "Asker", Set.of(), Set.of(), Set.of(), Set.of(), Set.of());

  @BeforeEach
  void aBreakingChange() {
    activate("1.0.0", "id", "email");
    consumers.give(DAVID_HIMSELF, "1.0.0");
    consumers.give(MARKETING, "1.0.0");
    consumers.give(MODEL, "1.0.0");
    activate("2.0.0", "id");
  }

  @Test
  void aPersonAnswersForThemselves() {
    ConsentDetails accepted = answers.accept(DAVID, davids(), 0);

    assertThat(accepted.consent().state()).isEqualTo(ConsentState.ACCEPTED);
    assertThat(accepted.consent().answeredByName()).isEqualTo("David");
    assertThat(accepted.actions()).isEmpty();
  }

  @Test
  void anyMemberAnswersForTheTeamAndForItsService() {
    answers.migrated(CLARA, task("1.0.0", MARKETING).id(), 0);
    answers.object(DAVID, task("1.0.0", MODEL).id(), 0, LATER, "Retraining in January");

    assertThat(state("1.0.0", MARKETING)).isEqualTo(ConsentState.MIGRATED);
    assertThat(state("1.0.0", MODEL)).isEqualTo(ConsentState.OBJECTED);
    assertThat(task("1.0.0", MODEL).objectionUntil()).isEqualTo(LATER);
  }

  @Test
  void whoSeesATaskDoesNotAnswerItForTheConsumer() {
    for (Caller other : List.of(ANNA, HUGO, ASKER)) {
      refused(ProblemType.FORBIDDEN, () -> answers.accept(other, davids(), 0));
      assertThat(answers.get(other, davids()).actions()).isEmpty();
    }
    assertThat(state("1.0.0", DAVID_HIMSELF)).isEqualTo(ConsentState.OPEN);
  }

  @Test
  void strangersDoNotLearnThatThereIsATask() {
    refused(ProblemType.NOT_FOUND, () -> answers.get(OTTO, davids()));
    refused(ProblemType.NOT_FOUND, () -> answers.accept(OTTO, davids(), 0));
    refused(ProblemType.NOT_FOUND, () -> answers.get(CLARA, davids()));
    ConsentId missing = new ConsentId(new UUID(0, 9));
    refused(ProblemType.NOT_FOUND, () -> answers.migrated(DAVID, missing, 0));
    refused(ProblemType.NOT_FOUND, () -> ConsentId.parse("nothing"));
  }

  @Test
  void anAnswerGoesOnWhatWasSeenAndIsGivenOnce() {
    refused(ProblemType.STALE_VERSION, () -> answers.accept(DAVID, davids(), 3));
    answers.accept(DAVID, davids(), 0);
    refused(ProblemType.ILLEGAL_TRANSITION, () -> answers.migrated(DAVID, davids(), 0));
  }

  @Test
  void anObjectionIsBoundByTheNoticeAndTheSetting() {
    LocalDate latest = answers.get(DAVID, davids()).latestObjection();

    assertThat(latest).isEqualTo(LocalDate.of(2026, 12, 22).plusDays(90));
    refused(
        ProblemType.INVALID_INPUT,
        () -> answers.object(DAVID, davids(), 0, latest.plusDays(1), "Later"));
    assertThat(answers.object(DAVID, davids(), 0, latest, "Later").actions())
        .containsExactly("accept", "migrate", "object");
  }

  @Test
  void theOwnersAreToldOfEachAnswer() {
    answers.object(DAVID, davids(), 0, LATER, "Quarterly report");

    assertThat(eventsOf("contract.consent.answered"))
        .singleElement()
        .satisfies(
            event ->
                assertThat(event.facts())
                    .containsEntry("domain", "customer")
                    .containsEntry("state", "OBJECTED")
                    .containsEntry("objectionUntil", "2027-01-31")
                    .containsEntry("comment", "Quarterly report")
                    .containsEntry("subjectName", "David")
                    .containsEntry("answeredByName", "David"));
  }

  @Test
  void everybodyHasABoxOfTheirOwnAndTheirTeamsTasks() {
    assertThat(answers.list(DAVID, null, FIRST).total()).isEqualTo(3);
    assertThat(answers.list(CLARA, null, FIRST).items())
        .extracting(details -> details.consent().consumer())
        .containsExactlyInAnyOrder(MARKETING, MODEL);
    assertThat(answers.list(OTTO, null, FIRST).items()).isEmpty();
    assertThat(answers.list(ANNA, null, FIRST).items()).isEmpty();
    answers.accept(DAVID, davids(), 0);
    assertThat(answers.list(DAVID, ConsentState.OPEN, FIRST).total()).isEqualTo(2);
  }

  @Test
  void theDomainSeesWhoStillBlocks() {
    answers.accept(DAVID, davids(), 0);

    ConsentBoard board = answers.board(HUGO, ID, null);

    assertThat(board.version()).isEqualTo("2.0.0");
    assertThat(board.formerVersion()).isEqualTo("1.0.0");
    assertThat(board.noticeEndsAt()).isEqualTo(version("1.0.0").noticeEndsAt());
    assertThat(board.open()).isEqualTo(2);
    assertThat(board.answered()).isEqualTo(1);
    assertThat(board.items()).hasSize(3);
  }

  @Test
  void aVersionThatBrokeNothingHasAnEmptyBoard() {
    ConsentBoard board = answers.board(ANNA, ID, "1.0.0");

    assertThat(board.items()).isEmpty();
    assertThat(board.formerVersion()).isNull();
    assertThat(board.open() + board.answered()).isZero();
  }

  @Test
  void theBoardNamesPeopleSoOnlyTheDomainSeesIt() {
    refused(ProblemType.FORBIDDEN, () -> answers.board(DAVID, ID, null));
    refused(ProblemType.NOT_FOUND, () -> answers.board(ANNA, ID, "9.0.0"));
    refused(ProblemType.NOT_FOUND, () -> answers.board(ANNA, "nothing", null));
    catalog.put(PRODUCT, Lifecycle.DRAFT, "table");
    refused(ProblemType.NOT_FOUND, () -> answers.board(DAVID, ID, null));
  }

  private ConsentId davids() {
    return task("1.0.0", DAVID_HIMSELF).id();
  }
}
