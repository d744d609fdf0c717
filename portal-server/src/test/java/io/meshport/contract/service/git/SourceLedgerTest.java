package io.meshport.contract.service.git;

import static org.assertj.core.api.Assertions.assertThat;

import io.meshport.catalog.Lifecycle;
import io.meshport.contract.model.ContractStatus;
import io.meshport.contract.model.git.Fetched;
import io.meshport.contract.model.git.SourceAddress;
import io.meshport.contract.model.git.SourceClaim;
import io.meshport.contract.model.git.SourceState;
import java.time.Duration;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** How portal and repository follow each other, state by state. */
class SourceLedgerTest extends SourceFixture {
  private static final String FIRST = text("1.0.0", "First");

  @BeforeEach
  void theContractLivesInARepository() {
    assertThat(connect().state()).isEqualTo(SourceState.BEHIND);
  }

  @Test
  void theFirstFileBecomesADraftAndNothingMore() {
    assertThat(commitAndLook(FIRST)).isEqualTo(SourceState.IN_STEP);

    assertThat(textOf("1.0.0")).isEqualTo(FIRST);
    assertThat(version("1.0.0").status()).isEqualTo(ContractStatus.DRAFT);
    assertThat(version("1.0.0").summary().createdByName()).isEqualTo("Grace Kim");
    assertThat(version("1.0.0").summary().createdBy()).startsWith("git:");
    assertThat(Objects.requireNonNull(seen().commit()).commit()).isEqualTo("commit-1");
    assertThat(seen().checkedAt()).isEqualTo(clock.instant());
    assertThat(eventTypes())
        .containsExactly(
            "contract.source.connected", "contract.version.added", "contract.source.in-step");
  }

  @Test
  void aChangedFileRewritesItsDraft() {
    commitAndLook(FIRST);
    String second = text("1.0.0", "Second");

    assertThat(commitAndLook(second)).isEqualTo(SourceState.IN_STEP);

    assertThat(textOf("1.0.0")).isEqualTo(second);
    assertThat(contracts.listVersions("customer-master")).hasSize(1);
    assertThat(eventTypes()).endsWith("contract.version.changed");
  }

  @Test
  void aNewVersionInTheFileIsANewDraft() {
    commitAndLook(FIRST);
    activate("1.0.0");

    assertThat(commitAndLook(text("1.1.0", "Second"))).isEqualTo(SourceState.IN_STEP);

    assertThat(version("1.0.0").status()).isEqualTo(ContractStatus.ACTIVE);
    assertThat(version("1.1.0").status()).isEqualTo(ContractStatus.DRAFT);
  }

  @Test
  void anActiveVersionIsNotChangedByItsFile() {
    commitAndLook(FIRST);
    activate("1.0.0");

    assertThat(commitAndLook(text("1.0.0", "Second"))).isEqualTo(SourceState.BROKEN);

    assertThat(textOf("1.0.0")).isEqualTo(FIRST);
    assertThat(seen().error()).contains("1.0.0 is ACTIVE", "bump the version");
  }

  @Test
  void aBrokenFileKeepsWhatWasReadLastAndSaysWhy() {
    commitAndLook(FIRST);

    assertThat(commitAndLook("kind: [")).isEqualTo(SourceState.BROKEN);
    assertThat(seen().error()).contains("Line ");
    assertThat(textOf("1.0.0")).isEqualTo(FIRST);
    assertThat(sources.findOf(product.id(), "table").orElseThrow().goodCommit())
        .isEqualTo("commit-1");
    assertThat(Objects.requireNonNull(seen().commit()).commit()).isEqualTo("commit-2");

    assertThat(commitAndLook(FIRST.replace("customer-master", "else")))
        .isEqualTo(SourceState.BROKEN);
    assertThat(seen().error()).contains("every version keeps it");
    assertThat(commitAndLook(FIRST.replace("domain: customer", "domain: order")))
        .isEqualTo(SourceState.BROKEN);
    assertThat(textOf("1.0.0")).isEqualTo(FIRST);
  }

  @Test
  void aBrokenFileThatStaysIsNotReadAgain() {
    commitAndLook("kind: [");
    assertThat(look().state()).isEqualTo(SourceState.BROKEN);
    assertThat(gateway.tags).endsWith("commit-1");
  }

  @Test
  void aRecoveredFileIsTakenAgain() {
    commitAndLook(FIRST);
    commitAndLook("kind: [");

    assertThat(commitAndLook(FIRST)).isEqualTo(SourceState.IN_STEP);
    assertThat(seen().error()).isNull();
    assertThat(eventTypes()).endsWith("contract.source.broken", "contract.source.in-step");
  }

  @Test
  void aDeletedFileTakesNothingAway() {
    commitAndLook(FIRST);
    gateway.give(new Fetched.Unusable("commit-9", null, "There is no file"));

    assertThat(look().state()).isEqualTo(SourceState.BROKEN);
    assertThat(textOf("1.0.0")).isEqualTo(FIRST);
  }

  @Test
  void anIdThatAnotherPortHasIsBroken() {
    contractService.add(PRODUCT.port("topic"), sent(FIRST), MEMBER);

    assertThat(commitAndLook(FIRST)).isEqualTo(SourceState.BROKEN);
    assertThat(seen().error()).isNotBlank();
    assertThat(drafts.find(product, "table", "1.0.0")).isEmpty();
  }

  @Test
  void anEditInThePortalIsAheadOfTheRepository() {
    commitAndLook(FIRST);
    String edited = text("1.0.0", "Edited");
    editInThePortal("1.0.0", edited);

    assertThat(look().state()).isEqualTo(SourceState.BEHIND);
    assertThat(textOf("1.0.0")).isEqualTo(edited);

    // The proposal was merged: both say the same again.
    assertThat(commitAndLook(edited)).isEqualTo(SourceState.IN_STEP);
    assertThat(textOf("1.0.0")).isEqualTo(edited);
  }

  @Test
  void anEditThatWasMadeBindingIsAheadToo() {
    commitAndLook(FIRST);
    editInThePortal("1.0.0", text("1.0.0", "Edited"));
    activate("1.0.0");

    assertThat(look().state()).isEqualTo(SourceState.BEHIND);
  }

  @Test
  void changesOnBothSidesAreAConflictAndBothAreKept() {
    commitAndLook(FIRST);
    String edited = text("1.0.0", "Edited");
    editInThePortal("1.0.0", edited);
    String committed = text("1.0.0", "Committed");

    assertThat(commitAndLook(committed)).isEqualTo(SourceState.CONFLICT);

    assertThat(textOf("1.0.0")).isEqualTo(edited);
    assertThat(service.conflict(PORT, MEMBER).repository().text()).isEqualTo(committed);
    assertThat(service.conflict(PORT, MEMBER).portal().text()).isEqualTo(edited);
    assertThat(look().state()).as("nobody decided").isEqualTo(SourceState.CONFLICT);
    assertThat(textOf("1.0.0")).isEqualTo(edited);
    assertThat(eventTypes()).containsOnlyOnce("contract.source.conflicting");
  }

  @Test
  void aDraftThatWasMadeInThePortalIsNotOverwrittenByTheFirstFile() {
    contractService.add(PORT, sent(FIRST), MEMBER);

    assertThat(commitAndLook(text("1.0.0", "Committed"))).isEqualTo(SourceState.CONFLICT);
    assertThat(textOf("1.0.0")).isEqualTo(FIRST);
  }

  @Test
  void aDraftThatSaysTheSameAsTheFirstFileIsInStep() {
    contractService.add(PORT, sent(FIRST), MEMBER);

    assertThat(commitAndLook(FIRST)).isEqualTo(SourceState.IN_STEP);
    assertThat(contracts.listVersions("customer-master")).hasSize(1);
  }

  @Test
  void aConflictEndsWhenEitherSideTakesTheOther() {
    String committed = conflict();
    editInThePortal("1.0.0", committed);
    assertThat(look().state()).isEqualTo(SourceState.IN_STEP);

    conflictAgain();
    assertThat(commitAndLook(textOf("1.0.0"))).isEqualTo(SourceState.IN_STEP);
  }

  @Test
  void aConflictEndsWhenTheFileGoesBack() {
    conflict();

    assertThat(commitAndLook(FIRST)).isEqualTo(SourceState.BEHIND);
    assertThat(textOf("1.0.0")).contains("Edited");
  }

  @Test
  void aConflictThatWasMadeBindingNeedsANewVersion() {
    conflict();
    activate("1.0.0");

    assertThat(look().state()).isEqualTo(SourceState.BROKEN);
    assertThat(seen().error()).contains("bump the version");
  }

  @Test
  void aConflictOutlastsARepositoryThatIsAway() {
    conflict();
    gateway.give(new Fetched.Unreachable("Down"));

    assertThat(look().state()).isEqualTo(SourceState.CONFLICT);
    assertThat(seen().error()).isEqualTo("Down");
    assertThat(service.conflict(PORT, MEMBER).repository().text()).contains("Committed");
  }

  private String conflict() {
    commitAndLook(FIRST);
    editInThePortal("1.0.0", text("1.0.0", "Edited"));
    String committed = text("1.0.0", "Committed");
    assertThat(commitAndLook(committed)).isEqualTo(SourceState.CONFLICT);
    return committed;
  }

  private void conflictAgain() {
    editInThePortal("1.0.0", text("1.0.0", "Edited again"));
    assertThat(commitAndLook(text("1.0.0", "Committed again"))).isEqualTo(SourceState.CONFLICT);
  }

  @Test
  void aRepositoryThatIsAwayIsAskedLessAndLessOften() {
    gateway.give(new Fetched.Unreachable("Down"));
    assertThat(look().state()).isEqualTo(SourceState.UNREACHABLE);
    Duration first = untilNext();
    look();
    assertThat(untilNext()).isGreaterThan(first);
    for (int i = 0; i < 20; i++) {
      look();
    }
    assertThat(untilNext()).isLessThanOrEqualTo(CONFIG.longest().multipliedBy(11).dividedBy(10));

    assertThat(commitAndLook(FIRST)).isEqualTo(SourceState.IN_STEP);
    assertThat(untilNext()).isLessThan(first);
    assertThat(gateway.tags).as("read again after it was away").containsOnlyNulls();
  }

  private Duration untilNext() {
    return Duration.between(
        clock.instant(), sources.findOf(product.id(), "table").orElseThrow().nextCheckAt());
  }

  @Test
  void aRetiredProductAndALostPortTakeNothing() {
    catalog.put(PRODUCT, Lifecycle.RETIRED, "table", "topic");
    gateway.commit(FIRST);
    assertThat(look().error()).contains("retired");
    catalog.put(PRODUCT, Lifecycle.PUBLISHED, "topic");
    clock.pass(Duration.ofHours(2));
    checker.checkNext();
    assertThat(sources.findOf(product.id(), "table").orElseThrow().error()).contains("any more");
    assertThat(drafts.find(product, "table", "1.0.0")).isEmpty();
  }

  @Test
  void nobodyLooksTwiceAtOnce() {
    gateway.commit(FIRST);
    gateway.meanwhile(() -> assertThat(checker.checkNext()).isFalse());

    look();
  }

  @Test
  void whatIsAskedForDuringALookIsDoneAfterIt() {
    gateway.commit(FIRST);
    gateway.meanwhile(() -> service.refresh(PORT, MEMBER));
    look();

    assertThat(checker.checkNext()).as("the look may have come too early").isTrue();
    assertThat(checker.checkNext()).isFalse();
  }

  @Test
  void aLookAtAFormerPlaceChangesNothing() {
    gateway.commit(FIRST);
    SourceAddress elsewhere = SourceAddress.of(ADDRESS.repository(), "other", "master.yaml");
    gateway.meanwhile(() -> service.put(PORT, elsewhere, false, "\"" + seen().tag() + "\"", OWNER));

    assertThat(look().state()).isEqualTo(SourceState.BEHIND);
    assertThat(drafts.find(product, "table", "1.0.0")).isEmpty();
  }

  @Test
  void aWorkerThatComesBackTooLateChangesNothing() {
    SourceClaim late = ledger.claim().orElseThrow();
    clock.pass(CONFIG.patience());
    SourceClaim next = ledger.claim().orElseThrow();

    ledger.settle(late, new Fetched.Unreachable("Late"));
    assertThat(seen().state()).isEqualTo(SourceState.BEHIND);
    ledger.settle(next, new Fetched.Unreachable("In time"));
    assertThat(seen().error()).isEqualTo("In time");
  }

  @Test
  void aRefreshReadsTheFileEvenIfItIsAsItWas() {
    commitAndLook(FIRST);
    assertThat(checker.checkNext()).isFalse();

    service.refresh(PORT, MEMBER);

    assertThat(checker.checkNext()).isTrue();
    assertThat(gateway.tags).last().isNull();
  }
}
