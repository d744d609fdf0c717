package io.meshport.contract.service;

import static org.assertj.core.api.Assertions.assertThat;

import io.meshport.contract.ContractFinding;
import io.meshport.contract.model.ContractStatus;
import io.meshport.contract.model.diff.Compatibility;
import io.meshport.platform.problem.PortalException;
import io.meshport.platform.problem.ProblemType;
import io.meshport.platform.problem.Violation;
import org.junit.jupiter.api.Test;

class VersionFitTest extends ContractFixture {
  private static final String COLUMNS = "properties: [";
  private static final String MORE = COLUMNS + "{name: email, required: true}, ";

  private void holds(String version, String... replaced) {
    service.add(PORT, document(version, replaced), MEMBER);
    service.activate(ID, version, 0, OWNER);
  }

  @Test
  void aBreakingVersionNeedsANewMajorNumber() {
    holds("1.0.0", COLUMNS, MORE);
    service.add(PORT, document("1.1.0"), MEMBER);

    PortalException refusal =
        refused(ProblemType.VERSION_DOES_NOT_FIT, () -> service.activate(ID, "1.1.0", 0, OWNER));

    assertThat(refusal.remedy()).isEqualTo("Call it version 2.0.0");
    assertThat(refusal.violations())
        .singleElement()
        .satisfies(
            violation -> {
              assertThat(violation.pointer()).isEqualTo("/schema/0/properties/0");
              assertThat(violation.message()).contains("`email` was removed", "property-removed");
            });
    assertThat(service.getVersion(ID, "1.1.0", OWNER).summary().status())
        .isEqualTo(ContractStatus.DRAFT);
  }

  @Test
  void theRightNumberIsTaken() {
    holds("1.0.0", COLUMNS, MORE);
    service.add(PORT, document("2.0.0"), MEMBER);

    assertThat(service.activate(ID, "2.0.0", 0, OWNER).summary().status())
        .isEqualTo(ContractStatus.ACTIVE);
  }

  @Test
  void anAdditionNeedsAMinorNumberAndATextOnlyAPatch() {
    holds("1.0.0");
    service.add(PORT, document("1.0.1", COLUMNS, COLUMNS + "{name: note}, "), MEMBER);
    service.add(PORT, document("1.0.2", "name: Master", "name: New"), MEMBER);

    assertThat(
            refused(ProblemType.VERSION_DOES_NOT_FIT, () -> service.activate(ID, "1.0.1", 0, OWNER))
                .remedy())
        .isEqualTo("Call it version 1.1.0");
    assertThat(service.activate(ID, "1.0.2", 0, OWNER).summary().status())
        .isEqualTo(ContractStatus.ACTIVE);
  }

  @Test
  void anOlderNumberDoesNotTakeOver() {
    holds("2.0.0");
    service.add(PORT, document("1.0.0"), MEMBER);

    PortalException refusal =
        refused(ProblemType.VERSION_DOES_NOT_FIT, () -> service.activate(ID, "1.0.0", 0, OWNER));
    assertThat(refusal.violations()).extracting(Violation::pointer).isEmpty();
    assertThat(refusal.detail()).contains("must be higher");
  }

  @Test
  void theViewOfTheContractDecides() {
    holds("1.0.0", COLUMNS, MORE);
    service.add(PORT, document("1.1.0", COLUMNS, COLUMNS + "{name: email}, "), MEMBER);
    refused(ProblemType.VERSION_DOES_NOT_FIT, () -> service.activate(ID, "1.1.0", 0, OWNER));

    ContractDetails chosen = service.protect(ID, Compatibility.BACKWARD, 0, STEWARD);

    assertThat(chosen.compatibility()).isEqualTo(Compatibility.BACKWARD);
    assertThat(service.activate(ID, "1.1.0", 0, OWNER).summary().status())
        .isEqualTo(ContractStatus.ACTIVE);
  }

  @Test
  void onlyOwnersAndStewardsChooseTheView() {
    holds("1.0.0");

    refused(ProblemType.NOT_THE_OWNER, () -> service.protect(ID, Compatibility.FORWARD, 0, MEMBER));
    refused(ProblemType.STALE_VERSION, () -> service.protect(ID, Compatibility.FORWARD, 7, OWNER));
    refused(ProblemType.NOT_FOUND, () -> service.protect("other", Compatibility.FORWARD, 0, OWNER));
    assertThat(service.get(ID, OWNER).allowedActions()).containsExactly("set-compatibility");
    assertThat(service.get(ID, MEMBER).allowedActions()).isEmpty();
  }

  @Test
  void aNumberThatTellsNothingIsTakenWithAHint() {
    assertThat(service.validate(document("2026-09-01")).findings())
        .extracting(ContractFinding::rule)
        .contains("version-not-semantic");
    assertThat(service.validate(document("1.0.0")).findings())
        .extracting(ContractFinding::rule)
        .doesNotContain("version-not-semantic");
  }
}
