package io.meshport.contract.model.odcs;

import static org.assertj.core.api.Assertions.assertThat;

import io.meshport.contract.ContractFinding;
import io.meshport.platform.document.DocumentParser;
import io.meshport.platform.document.MapNode;
import io.meshport.platform.document.Notation;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;

class OdcsVersionsTest {
  /** One row for each fault of a version: what stands behind the head of a contract. */
  @ParameterizedTest(name = "{0}: {1} at {2}")
  @CsvFileSource(resources = "/contracts/version-rules.csv", delimiter = '|')
  void aContractIsHeldToTheVersionThatItDeclares(
      String version, String rule, String pointer, String body) {
    String head =
        "apiVersion: " + version + "\nkind: DataContract\nversion: 1.0.0\nstatus: active\n";

    assertThat(validate(head + (version.startsWith("v2") ? "" : "id: x\n") + body))
        .anySatisfy(
            finding -> {
              assertThat(finding.isError()).isTrue();
              assertThat(finding.rule()).isEqualTo(rule);
              assertThat(finding.pointer()).isEqualTo(pointer);
            });
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "V2_2 | apiVersion: v2.2.0",
        "V2_2 | uuid: x",
        "V2_2 | quantumName: x",
        "V3_1_0 | {quantumName: x, id: y}",
        "V3_0_0 | apiVersion: v3.0.0",
        "V3_0_1 | apiVersion: v3.0.1",
        "V3_0_2 | apiVersion: v3.0.2",
        "V3_1_0 | apiVersion: v3.1.0",
        "V3_2_0 | apiVersion: v3.2.0",
        "V3_1_0 | apiVersion: v9.9.9",
        "V3_1_0 | id: x"
      })
  void theVersionIsDeclaredOrShowsInTheMarksOfTheOldOne(OdcsVersion version, String document) {
    MapNode contract = (MapNode) DocumentParser.parse(document, Notation.YAML).root();

    assertThat(OdcsVersion.declaredBy(contract)).isEqualTo(version);
  }

  @ParameterizedTest
  @CsvSource({
    "draft-api-version, /apiVersion, 'apiVersion: v3.2.0'",
    "older-api-version, /apiVersion, 'apiVersion: v3.0.1'",
    "holds-credentials, /password, '{uuid: x, password: y}'",
    "holds-credentials, /username, '{uuid: x, username: y}'",
    "no-schema, /dataset, '{uuid: x, dataset: []}'"
  })
  void whatIsTakenWithAWarning(String rule, String pointer, String document) {
    assertThat(validate(document))
        .anySatisfy(
            finding -> {
              assertThat(finding.isError()).isFalse();
              assertThat(finding.rule()).isEqualTo(rule);
              assertThat(finding.pointer()).isEqualTo(pointer);
            });
  }

  @ParameterizedTest
  @CsvSource({
    "'[{value: a, label: A}, {value: a, label: B}]', true",
    "'[{value: 1}, {value: \"1\"}]', false"
  })
  void aValueThatAnEnumerationNamesTwiceIsWarnedOf(String values, boolean warned) {
    String document =
        "apiVersion: v3.2.0\nschema: [{name: t, properties: [{name: c, enum: " + values + "}]}]";

    assertThat(validate(document).stream().anyMatch(f -> f.rule().equals("duplicate-value")))
        .isEqualTo(warned);
  }

  private static List<ContractFinding> validate(String yaml) {
    return OdcsValidator.validate(DocumentParser.parse(yaml, Notation.YAML));
  }
}
