package io.meshport.contract.service;

import static org.assertj.core.api.Assertions.assertThat;

import io.meshport.contract.model.diff.Change;
import io.meshport.contract.model.diff.Compatibility;
import io.meshport.platform.problem.ProblemType;
import org.junit.jupiter.api.Test;

class ContractDiffServiceTest extends ContractFixture {
  private static final String COLUMNS = "properties: [";
  private final ContractDiffService diffs = new ContractDiffService(finder);

  private void twoVersions() {
    service.add(PORT, document("1.0.0"), MEMBER);
    service.activate(ID, "1.0.0", 0, OWNER);
    service.add(PORT, document("1.1.0", COLUMNS, COLUMNS + "{name: email}, "), MEMBER);
  }

  @Test
  void twoVersionsAreComparedInTheViewOfTheContract() {
    twoVersions();
    service.protect(ID, Compatibility.FORWARD, 0, OWNER);

    DiffDetails seen = diffs.compare(ID, "1.0.0", "1.1.0", null, MEMBER);

    assertThat(seen.diff().view()).isEqualTo(Compatibility.FORWARD);
    assertThat(seen.diff().changes())
        .extracting(Change::element)
        .containsExactly("customers.email");
    assertThat(diffs.compare(ID, "1.0.0", "1.1.0", Compatibility.FULL, MEMBER).diff().view())
        .isEqualTo(Compatibility.FULL);
  }

  @Test
  void aDocumentIsComparedAndNotKept() {
    twoVersions();

    DiffDetails seen =
        diffs.compare(ID, "1.0.0", document("9.0.0", "name: Master", "name: New"), null, OUTSIDER);

    assertThat(seen.diff().to()).isEqualTo("9.0.0");
    assertThat(seen.diff().versionFits()).isTrue();
    assertThat(contracts.findVersion(ID, "9.0.0")).isEmpty();
  }

  @Test
  void nobodyOutsideTheDomainLearnsOfDrafts() {
    twoVersions();

    refused(ProblemType.NOT_FOUND, () -> diffs.compare(ID, "1.0.0", "1.1.0", null, OUTSIDER));
    refused(ProblemType.NOT_FOUND, () -> diffs.compare(ID, "1.1.0", "1.0.0", null, OUTSIDER));
    refused(
        ProblemType.NOT_FOUND, () -> diffs.compare(ID, "1.1.0", document("2.0.0"), null, OUTSIDER));
    refused(ProblemType.NOT_FOUND, () -> diffs.compare(ID, "1.0.0", "7.0.0", null, MEMBER));
    refused(ProblemType.NOT_FOUND, () -> diffs.compare("other", "1.0.0", "1.1.0", null, MEMBER));
  }

  @Test
  void aDocumentWithErrorsOrOfAnotherContractIsNotCompared() {
    twoVersions();

    refused(
        ProblemType.CONTRACT_INVALID,
        () ->
            diffs.compare(
                ID, "1.0.0", document("2.0.0", "kind: DataContract", "kind: Other"), null, MEMBER));
    assertThat(
            faults(
                () ->
                    diffs.compare(
                        ID,
                        "1.0.0",
                        document("2.0.0", "id: customer-master", "id: other"),
                        null,
                        MEMBER)))
        .containsExactly("/id");
  }
}
