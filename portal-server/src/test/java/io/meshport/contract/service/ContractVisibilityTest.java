package io.meshport.contract.service;

import static org.assertj.core.api.Assertions.assertThat;

import io.meshport.catalog.Lifecycle;
import io.meshport.catalog.Transition;
import io.meshport.contract.ActiveContract;
import io.meshport.contract.model.ContractStatus;
import io.meshport.contract.model.VersionSummary;
import io.meshport.platform.problem.ProblemType;
import org.junit.jupiter.api.Test;

class ContractVisibilityTest extends ContractFixture {
  @Test
  void aProductThatIsHiddenIsNotFound() {
    catalog.put(PRODUCT, Lifecycle.DRAFT, "table");

    refused(ProblemType.NOT_FOUND, () -> service.add(PORT, document("1.0.0"), OUTSIDER));
    refused(ProblemType.NOT_FOUND, () -> service.list(PRODUCT, OUTSIDER));
  }

  @Test
  void nobodyOutsideTheDomainSeesADraft() {
    service.add(PORT, document("1.0.0"), MEMBER);
    refused(ProblemType.NOT_FOUND, () -> service.get(ID, OUTSIDER));
    refused(ProblemType.NOT_FOUND, () -> service.getVersion(ID, "1.0.0", OUTSIDER));
    assertThat(service.list(PRODUCT, OUTSIDER)).isEmpty();
    assertThat(service.list(PRODUCT, MEMBER)).hasSize(1);

    service.activate(ID, "1.0.0", 0, OWNER);
    service.add(PORT, document("2.0.0", "name: Master", "name: Secret"), MEMBER);

    assertThat(service.list(PRODUCT, OUTSIDER))
        .singleElement()
        .satisfies(
            contract -> {
              assertThat(contract.versions())
                  .extracting(VersionSummary::number)
                  .containsExactly("1.0.0");
              assertThat(contract.name()).isEqualTo("Master");
            });
    assertThat(service.get(ID, MEMBER).name()).isEqualTo("Secret");
  }

  @Test
  void contractsOfAHiddenProductAreNotFound() {
    service.add(PORT, document("1.0.0"), MEMBER);
    service.activate(ID, "1.0.0", 0, OWNER);
    catalog.put(PRODUCT, Lifecycle.DRAFT, "table");

    refused(ProblemType.NOT_FOUND, () -> service.get(ID, OUTSIDER));
    refused(ProblemType.NOT_FOUND, () -> service.getVersion(ID, "1.0.0", OUTSIDER));
    assertThat(service.getVersion(ID, "1.0.0", MEMBER).summary().status())
        .isEqualTo(ContractStatus.ACTIVE);
    refused(ProblemType.NOT_FOUND, () -> service.get("nothing", MEMBER));
  }

  @Test
  void allowedActionsSayWhatTheCallerMayDoNow() {
    service.add(PORT, document("1.0.0"), MEMBER);

    assertThat(service.getVersion(ID, "1.0.0", MEMBER).allowedActions()).containsExactly("edit");
    assertThat(service.getVersion(ID, "1.0.0", STEWARD).allowedActions())
        .containsExactly("edit", "activate");
    service.activate(ID, "1.0.0", 0, OWNER);
    assertThat(service.getVersion(ID, "1.0.0", MEMBER).allowedActions()).isEmpty();
    assertThat(service.getVersion(ID, "1.0.0", OWNER).allowedActions())
        .containsExactly("deprecate");
  }

  @Test
  void theLookupGivesWhatIsActive() {
    service.add(PORT, document("1.0.0"), MEMBER);
    assertThat(lookup.activeFor(PORT)).isEmpty();

    service.activate(ID, "1.0.0", 0, OWNER);

    assertThat(lookup.activeFor(PORT))
        .hasValueSatisfying(
            active -> {
              assertThat(active.contractId()).isEqualTo(ID);
              assertThat(active.version()).isEqualTo("1.0.0");
              assertThat(active.port()).isEqualTo(PORT);
              assertThat(active.model().name()).isEqualTo("Master");
            });
    assertThat(lookup.activeFor(PRODUCT.port("topic"))).isEmpty();
  }

  @Test
  void aProductSpeaksByTheActiveVersionsOfThePortsItStillHas() {
    service.add(PORT, document("1.0.0"), MEMBER);
    assertThat(lookup.activeOf(PRODUCT)).isEmpty();

    service.activate(ID, "1.0.0", 0, OWNER);
    service.add(PORT, document("2.0.0"), MEMBER);
    assertThat(lookup.activeOf(PRODUCT))
        .singleElement()
        .satisfies(
            active -> {
              assertThat(active.port()).isEqualTo(PORT);
              assertThat(active.version()).isEqualTo("1.0.0");
            });

    catalog.put(PRODUCT, Lifecycle.DRAFT, "topic");
    assertThat(lookup.activeOf(PRODUCT)).isEmpty();
  }

  @Test
  void theCurrentVersionIsTheActiveOneOrElseTheNewest() {
    service.add(PORT, document("1.0.0"), MEMBER);
    service.add(PORT, document("2.0.0"), MEMBER);
    assertThat(lookup.currentFor(PRODUCT))
        .extracting(ActiveContract::version)
        .containsExactly("2.0.0");

    service.activate(ID, "1.0.0", 0, OWNER);
    assertThat(lookup.currentFor(PRODUCT))
        .extracting(ActiveContract::version)
        .containsExactly("1.0.0");

    catalog.put(PRODUCT, Lifecycle.DRAFT, "topic");
    assertThat(lookup.currentFor(PRODUCT)).isEmpty();
  }

  @Test
  void publicationNeedsAnActiveContractForEveryPort() {
    service.add(PORT, document("1.0.0"), MEMBER);
    assertThat(check.check(product, Transition.PUBLICATION)).hasSize(2);

    service.activate(ID, "1.0.0", 0, OWNER);

    assertThat(check.check(product, Transition.PUBLICATION))
        .singleElement()
        .satisfies(
            finding -> {
              assertThat(finding.rule()).isEqualTo("active-contract");
              assertThat(finding.pointer()).isEqualTo("/outputPorts/1");
              assertThat(finding.message()).contains("topic");
            });
    assertThat(check.check(product, Transition.RETIREMENT)).isEmpty();
  }
}
