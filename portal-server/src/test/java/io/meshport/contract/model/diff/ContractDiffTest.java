package io.meshport.contract.model.diff;

import static io.meshport.contract.model.diff.Contracts.changes;
import static io.meshport.contract.model.diff.Contracts.column;
import static io.meshport.contract.model.diff.Contracts.columns;
import static io.meshport.contract.model.diff.Contracts.contract;
import static org.assertj.core.api.Assertions.assertThat;

import io.meshport.contract.model.standard.OdcsContract;
import io.meshport.contract.model.versioning.VersionBump;
import org.junit.jupiter.api.Test;

class ContractDiffTest {
  private static final OdcsContract WITH_EMAIL = columns("{name: id}, {name: email, unique: true}");
  private static final OdcsContract WITHOUT_EMAIL = columns("{name: id}");

  @Test
  void aRemovalIsToldInPlainWordsWithItsPlaceInTheOlderDocument() {
    Change change = ContractDiff.between(WITH_EMAIL, WITHOUT_EMAIL).changes().get(0);

    assertThat(change.message())
        .isEqualTo("Column `email` was removed: readers that select it will fail");
    assertThat(change.element()).isEqualTo("orders.email");
    assertThat(change.section()).isEqualTo("schema");
    assertThat(change.pointer()).isEqualTo("/schema/0/properties/1");
    assertThat(change.before()).isEqualTo("email");
    assertThat(change.after()).isNull();
    assertThat(change.direction()).isEqualTo(Direction.READERS);
    assertThat(change.remedy()).isNotNull();
  }

  @Test
  void aChangeStandsAtItsPlaceInTheNewerDocument() {
    Change change =
        ContractDiff.between(
                columns("{name: id}, {name: email, classification: public}"),
                columns("{name: email, classification: secret}, {name: id}"))
            .changes()
            .get(0);

    assertThat(change.pointer()).isEqualTo("/schema/0/properties/0/classification");
    assertThat(change.before()).isEqualTo("public");
    assertThat(change.after()).isEqualTo("secret");
  }

  @Test
  void losingAFieldIsNoRemovalOfTheColumn() {
    OdcsContract bare = columns("{name: id}, {name: email}");

    assertThat(changes(WITH_EMAIL, bare, Compatibility.FULL))
        .containsExactly("unique-dropped ERROR");
    assertThat(changes(column("description: Mail"), column(""), Compatibility.FULL))
        .containsExactly("description-changed INFO");
    assertThat(
            ContractDiff.between(column("description: Mail"), column(""))
                .changes()
                .get(0)
                .pointer())
        .isEqualTo("/schema/0/properties/0/description");
  }

  @Test
  void theOrderOfThingsSaysNothing() {
    OdcsContract older =
        contract("schema: [{name: a}, {name: b}], tags: [x, y], roles: [{role: r}, {role: s}]");
    OdcsContract newer =
        contract("schema: [{name: b}, {name: a}], tags: [y, x], roles: [{role: s}, {role: r}]");

    ContractDiff diff = ContractDiff.between(older, newer);

    assertThat(diff.changes()).isEmpty();
    assertThat(diff.severity()).isEqualTo(Severity.NONE);
    assertThat(diff.requiredBump()).isEqualTo(VersionBump.NONE);
  }

  @Test
  void absentAndDefaultAreTheSame() {
    assertThat(
            changes(
                column("required: false, unique: false, primaryKey: false, primaryKeyPosition: -1"),
                column("partitioned: false, tags: [], description: ' '"),
                Compatibility.FULL))
        .isEmpty();
  }

  @Test
  void aRenamedColumnIsStillComparedWithItself() {
    assertThat(
            changes(
                columns("{id: e, name: email, required: true}"),
                columns("{id: e, name: mail}"),
                Compatibility.FULL))
        .containsExactly("property-renamed ERROR", "required-dropped ERROR");
  }

  @Test
  void aNameGoesBeforeAnId() {
    assertThat(
            changes(
                columns("{id: a, name: one}, {id: b, name: two}"),
                columns("{id: b, name: one}, {id: a, name: two}"),
                Compatibility.FULL))
        .isEmpty();
  }

  @Test
  void nestedFieldsAndElementsOfArraysAreCompared() {
    String shape =
        "{name: lines, logicalType: array, items: {logicalType: object, properties: "
            + "[{name: sku%s}, {name: price, logicalType: object, properties: [{name: net%s}]}]}}";

    ContractDiff diff =
        ContractDiff.between(
            columns(shape.formatted(", required: true", "}, {name: tax")),
            columns(shape.formatted("", "")));

    assertThat(diff.changes())
        .extracting(Change::element)
        .containsExactly("orders.lines[].sku", "orders.lines[].price.tax");
    assertThat(diff.changes())
        .extracting(Change::pointer)
        .containsExactly(
            "/schema/0/properties/0/items/properties/0/required",
            "/schema/0/properties/0/items/properties/1/properties/1");
  }

  @Test
  void elementsThemselvesAreCompared() {
    Change change =
        ContractDiff.between(
                column("items: {logicalType: string}"), column("items: {logicalType: date}"))
            .changes()
            .get(0);

    assertThat(change.rule()).isEqualTo(ChangeRule.LOGICAL_TYPE_CHANGED);
    assertThat(change.message()).startsWith("An element of `email` is of type `date`");
  }

  @Test
  void requiredFieldsOfAnObjectAreRequiredFields() {
    String options = "logicalTypeOptions: {required: [%s]}";

    assertThat(
            changes(
                column(options.formatted("a, b")),
                column(options.formatted("b, c")),
                Compatibility.FULL))
        .containsExactly("required-dropped ERROR", "required-set WARNING");
  }

  @Test
  void theHeaviestChangeComesFirstAndRulesTheVersion() {
    ContractDiff diff =
        ContractDiff.between(
            contract("version: 1.4.2, name: a, schema: [{name: b}]"),
            contract("version: 1.5.0, name: c, schema: []"));

    assertThat(diff.changes())
        .extracting(Change::severity)
        .containsExactly(Severity.ERROR, Severity.INFO);
    assertThat(diff.isBreaking()).isTrue();
    assertThat(diff.requiredBump()).isEqualTo(VersionBump.MAJOR);
    assertThat(diff.versionFits()).isFalse();
    assertThat(diff.proposedVersion()).isEqualTo("2.0.0");
  }

  @Test
  void additionsAskForAMinorVersionAndTextsForAPatch() {
    assertThat(ContractDiff.between(WITHOUT_EMAIL, WITH_EMAIL).requiredBump())
        .isEqualTo(VersionBump.MINOR);
    assertThat(ContractDiff.between(contract("name: a"), contract("name: b")).requiredBump())
        .isEqualTo(VersionBump.PATCH);
  }

  @Test
  void valuesAreShownShort() {
    Change change =
        ContractDiff.between(contract("name: a"), contract("name: " + "b".repeat(500)))
            .changes()
            .get(0);

    assertThat(change.after()).hasSize(120).endsWith("…");
  }
}
