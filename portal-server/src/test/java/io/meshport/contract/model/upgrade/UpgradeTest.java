package io.meshport.contract.model.upgrade;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.meshport.contract.ContractFinding;
import io.meshport.contract.TestContracts;
import io.meshport.contract.model.ContractReader;
import io.meshport.contract.model.ContractReading;
import io.meshport.contract.model.odcs.OdcsValidator;
import io.meshport.contract.model.standard.OdcsMapper;
import io.meshport.contract.model.standard.OdcsWriter;
import io.meshport.platform.document.DocumentParser;
import io.meshport.platform.document.JsonTrees;
import io.meshport.platform.document.MapNode;
import io.meshport.platform.document.Notation;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.ValueSource;

class UpgradeTest {
  private static final String HEAD_30 =
      "{apiVersion: v3.0.2, kind: DataContract, id: x, version: '1', status: draft, ";

  private static final String HEAD_22 =
      "{apiVersion: v2.2.2, kind: DataContract, uuid: x, version: '1', status: draft, type: tables,"
          + " datasetName: d, quantumName: q, ";

  /** Each example of an older version stands beside what the upgrade makes of it. */
  @ParameterizedTest
  @ValueSource(strings = {"v2.2.2", "v3.0.2", "v3.1.0", "v3.2.0"})
  void ourOwnExampleOfEachVersionBecomesWhatStandsBesideIt(String version) {
    ContractReading reading = read(TestContracts.text("versions/" + version + ".odcs.yaml"));

    assertThat(reading.findings()).noneMatch(ContractFinding::isError);
    String expected = TestContracts.text("versions/" + version + ".expected.odcs.yaml");
    assertThat(OdcsWriter.yaml(Objects.requireNonNull(reading.contract()))).isEqualTo(expected);
    assertThat(OdcsValidator.validate(DocumentParser.parse(expected, Notation.YAML)))
        .noneMatch(ContractFinding::isError);
  }

  /** One row for each rule: the version, a fragment, where it then stands, the value, the note. */
  @ParameterizedTest(name = "{0} {1}")
  @CsvFileSource(resources = "/contracts/odcs-upgrades.csv", delimiter = '|', nullValues = "-")
  void eachChangeIsMadeAndTold(
      String version, String given, String pointer, @Nullable String expected, String note) {
    String head = version.equals("2.2") ? HEAD_22 : HEAD_30;
    Upgraded upgraded = Upgrade.of(parse(head + given + "}"));

    ObjectNode tree = JsonTrees.of(upgraded.contract());
    JsonNode wanted =
        expected == null ? MissingNode.getInstance() : parse("{a: " + expected + "}", "a");
    assertThat(tree.at(pointer)).as(tree.toString()).isEqualTo(wanted);
    assertThat(upgraded.notes())
        .as(upgraded.notes().toString())
        .anyMatch(told -> (told.pointer() + " " + told.message()).startsWith(note));
    assertThat(OdcsMapper.read(upgraded.contract()).unknown()).isEmpty();
  }

  @Test
  void everyNoteLeadsIntoTheDocument() {
    for (String version : List.of("v2.2.2", "v3.0.2")) {
      MapNode source = parse(TestContracts.text("versions/" + version + ".odcs.yaml"));
      ObjectNode tree = JsonTrees.of(source);

      assertThat(Upgrade.of(source).notes())
          .isNotEmpty()
          .filteredOn(note -> !note.message().startsWith("Was missing"))
          .allSatisfy(note -> assertThat(tree.at(note.pointer()).isMissingNode()).isFalse());
    }
  }

  @Test
  void findingsAboutTheUpgradedContractAreToldWhereTheDocumentSaysIt() {
    ContractReading reading =
        read(
            HEAD_22
                + "dataset: [{table: t, columns: [{column: c, logicalType: string, physicalType: s,"
                + " primaryKeyPosition: 1}]}], slaProperties: [{property: latency, value: 4, unit:"
                + " d, column: t.x}], stakeholders: [{username: a, replacedByUsername: b}]}");

    assertThat(reading.findings())
        .extracting(ContractFinding::pointer)
        .contains(
            "/dataset/0/columns/0/primaryKeyPosition",
            "/slaProperties/0/column",
            "/stakeholders/0/replacedByUsername");
  }

  @Test
  void theNativeVersionIsLeftAsItIs() {
    MapNode contract = parse(TestContracts.text("customers.odcs.yaml"));

    Upgraded upgraded = Upgrade.of(contract);

    assertThat(upgraded.contract()).isSameAs(contract);
    assertThat(upgraded.notes()).isEmpty();
  }

  @Test
  void aContractOfUnexpectedTypesIsUpgradedWithoutComplaint() {
    for (String head : List.of("apiVersion: v2.2.2\n", "apiVersion: v3.0.0\n")) {
      for (String value : List.of("x", "null", "[1, [], {a: b}]", "{a: {b: [c]}}")) {
        StringBuilder document = new StringBuilder(head);
        for (String field :
            "dataset schema team stakeholders roles support servers price description slaProperties customProperties uuid id server productDl contractCreatedTs"
                .split(" ", -1)) {
          document.append(field).append(": ").append(value).append('\n');
        }

        assertThat(Upgrade.of(parse(document.toString())).notes()).isNotEmpty();
      }
    }
  }

  private static MapNode parse(String yaml) {
    return (MapNode) DocumentParser.parse(yaml, Notation.YAML).root();
  }

  private static JsonNode parse(String yaml, String field) {
    return JsonTrees.of(parse(yaml)).path(field);
  }

  private static ContractReading read(String yaml) {
    return ContractReader.read(yaml, Notation.YAML);
  }
}
