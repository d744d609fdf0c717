package io.meshport.contract.service.consent;

import static org.assertj.core.api.Assertions.assertThat;

import io.meshport.catalog.Lifecycle;
import io.meshport.catalog.ProductKey;
import io.meshport.contract.model.ContractStatus;
import io.meshport.contract.service.VersionDetails;
import io.meshport.contract.service.consent.VersionEndService.Announcement;
import io.meshport.platform.problem.PortalException;
import io.meshport.platform.problem.ProblemType;
import java.time.Duration;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class VersionEndServiceTest extends ConsentWorld {
  private static final LocalDate LAST_DAY = LocalDate.of(2027, 3, 31);

  @BeforeEach
  void aVersionInForce() {
    activate("1.0.0", "id", "email");
  }

  @Test
  void anOwnerAnnouncesTheEndAndAllWhoRelyAreTold() {
    consumers.give(DAVID_HIMSELF, "1.0.0");
    consumers.give(MARKETING, "1.0.0");

    VersionDetails deprecated = deprecate("1.0.0", "customer/master/topic");

    assertThat(deprecated.summary().status()).isEqualTo(ContractStatus.DEPRECATED);
    assertThat(deprecated.summary().endDate()).isEqualTo(LAST_DAY);
    assertThat(deprecated.summary().successor()).isEqualTo("customer/master/topic");
    assertThat(deprecated.allowedActions()).containsExactly("retire");
    assertThat(eventsOf("contract.version.deprecated"))
        .singleElement()
        .satisfies(
            event ->
                assertThat(event.facts())
                    .containsEntry("endDate", "2027-03-31")
                    .containsEntry("successor", "customer/master/topic")
                    .containsEntry("userIds", "asker,david")
                    .containsEntry("teams", "domains/marketing"));
    assertThat(catalog.touched).last().isEqualTo(product.id());
  }

  @Test
  void onlyOwnersAndStewardsEndVersions() {
    refused(
        ProblemType.NOT_THE_OWNER,
        () -> ends.deprecate(ID, "1.0.0", new Announcement(LAST_DAY, null), 0, HUGO));
    refused(
        ProblemType.NOT_THE_OWNER,
        () -> ends.deprecate(ID, "1.0.0", new Announcement(LAST_DAY, null), 0, DAVID));
    refused(ProblemType.NOT_THE_OWNER, () -> ends.retire(ID, "1.0.0", 0, HUGO));
    assertThat(status("1.0.0")).isEqualTo(ContractStatus.ACTIVE);
  }

  @Test
  void nobodyEndsWhatTheyMayNotSee() {
    add("2.0.0", "id");

    refused(ProblemType.NOT_FOUND, () -> ends.retire(ID, "2.0.0", 0, DAVID));
    refused(ProblemType.NOT_FOUND, () -> ends.retire(ID, "9.0.0", 0, ANNA));
    catalog.put(PRODUCT, Lifecycle.RETIRED, "table");
    refused(ProblemType.ILLEGAL_TRANSITION, () -> deprecate("1.0.0", null));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "1.0.0",
        "9.0.0",
        "customer/master/table",
        "customer/master/nowhere",
        "finance/ledger/table"
      })
  void aSuccessorIsAnotherVersionToComeOrAnotherPortThatIsThere(String successor) {
    catalog.put(new ProductKey("finance", "ledger"), Lifecycle.DRAFT, "table");

    PortalException refusal =
        refused(ProblemType.INVALID_INPUT, () -> deprecate("1.0.0", successor));
    assertThat(refusal.violations()).extracting("pointer").containsExactly("/successor");
    assertThat(status("1.0.0")).isEqualTo(ContractStatus.ACTIVE);
  }

  @Test
  void aDraftCanBeNamedAsSuccessor() {
    add("2.0.0", "id");

    assertThat(deprecate("1.0.0", "2.0.0").summary().successor()).isEqualTo("2.0.0");
  }

  @Test
  void nothingIsRetiredThatHolds() {
    refused(ProblemType.ILLEGAL_TRANSITION, () -> ends.retire(ID, "1.0.0", 0, ANNA));
  }

  @Test
  void aVersionWithAnnouncedEndIsNotRetiredBeforeItWhileSomebodyHasAccess() {
    consumers.give(DAVID_HIMSELF, "1.0.0");
    deprecate("1.0.0", null);

    PortalException refusal =
        refused(ProblemType.RETIREMENT_REFUSED, () -> ends.retire(ID, "1.0.0", 0, ANNA));
    assertThat(refusal.violations()).extracting("pointer").containsExactly("/endDate");

    clock.pass(Duration.ofDays(130));
    ends.retire(ID, "1.0.0", 0, ANNA);
    assertThat(status("1.0.0")).isEqualTo(ContractStatus.RETIRED);
  }

  @Test
  void withoutAnybodysAccessItMayBeRetiredBeforeItsEnd() {
    deprecate("1.0.0", null);

    ends.retire(ID, "1.0.0", 0, ANNA);

    assertThat(status("1.0.0")).isEqualTo(ContractStatus.RETIRED);
    assertThat(eventTypes()).endsWith("contract.version.retired");
  }

  @Test
  void aVersionThatGaveWayToACompatibleOneMayBeRetiredAtOnce() {
    consumers.give(DAVID_HIMSELF, "1.0.0");
    activate("1.1.0", "id", "email", "phone");

    ends.retire(ID, "1.0.0", 0, ANNA);

    assertThat(status("1.0.0")).isEqualTo(ContractStatus.RETIRED);
  }

  @Test
  void aVersionUnderNoticeIsNotRetiredWhileAConsumerHasNotSettled() {
    consumers.give(DAVID_HIMSELF, "1.0.0");
    activate("2.0.0", "id");

    PortalException refusal =
        refused(ProblemType.RETIREMENT_REFUSED, () -> ends.retire(ID, "1.0.0", 0, ANNA));
    assertThat(refusal.violations()).extracting("pointer").containsExactly("/consents");

    answers.accept(DAVID, task("1.0.0", DAVID_HIMSELF).id(), 0);
    ends.retire(ID, "1.0.0", 0, ANNA);
    assertThat(status("1.0.0")).isEqualTo(ContractStatus.RETIRED);
  }

  @Test
  void aVersionUnderNoticeIsNotRetiredBeforeWhoJoinedLateWasAsked() {
    activate("2.0.0", "id");
    consumers.give(DAVID_HIMSELF, "1.0.0");

    refused(ProblemType.RETIREMENT_REFUSED, () -> ends.retire(ID, "1.0.0", 0, ANNA));
  }

  @Test
  void aChangeOnAnOlderStateIsStale() {
    refused(
        ProblemType.STALE_VERSION,
        () -> ends.deprecate(ID, "1.0.0", new Announcement(LAST_DAY, null), 7, ANNA));
    deprecate("1.0.0", null);
    refused(ProblemType.STALE_VERSION, () -> ends.retire(ID, "1.0.0", 7, ANNA));
  }

  private VersionDetails deprecate(String version, @Nullable String successor) {
    return ends.deprecate(ID, version, new Announcement(LAST_DAY, successor), 0, ANNA);
  }
}
