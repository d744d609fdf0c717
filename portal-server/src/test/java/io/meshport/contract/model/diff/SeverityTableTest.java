package io.meshport.contract.model.diff;

import static io.meshport.contract.model.diff.Contracts.changes;
import static io.meshport.contract.model.diff.SeverityRow.column;
import static io.meshport.contract.model.diff.SeverityRow.columns;
import static io.meshport.contract.model.diff.SeverityRow.contract;
import static io.meshport.contract.model.diff.SeverityRow.level;
import static io.meshport.contract.model.diff.SeverityRow.options;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every row of the portal's severity table, in the view that products have by themselves. */
class SeverityTableTest {
  @ParameterizedTest(name = "{0}")
  @MethodSource({
    "objects", "properties", "types", "promises", "keys", "formats", "limits", "values",
    "protection", "quality", "levels", "servers", "texts", "terms", "fundamentals", "others"
  })
  void aRowOfTheTableHolds(SeverityRow row) {
    assertThat(changes(row.older(), row.newer(), Compatibility.FULL))
        .containsExactlyElementsOf(row.expected());
  }

  static Stream<SeverityRow> objects() {
    String two = "schema: [{name: orders}, {name: items}]";
    String one = "schema: [{name: orders}]";
    return Stream.of(
        contract("object removed", two, one, "object-removed ERROR"),
        contract("object added", one, two, "object-added INFO"),
        contract(
            "object renamed (same id, new name)",
            "schema: [{id: o, name: orders}]",
            "schema: [{id: o, name: purchases}]",
            "object-renamed ERROR"),
        contract(
            "object physicalType changed",
            "schema: [{name: orders, physicalType: table}]",
            "schema: [{name: orders, physicalType: view}]",
            "object-physical-type-changed ERROR"));
  }

  static Stream<SeverityRow> properties() {
    String one = "{name: id}";
    return Stream.of(
        columns("property removed", one + ", {name: email}", one, "property-removed ERROR"),
        columns("property added, optional", one, one + ", {name: email}", "property-added INFO"),
        columns(
            "property added, required",
            one,
            one + ", {name: email, required: true}",
            "property-added-required WARNING"),
        columns(
            "property renamed (same id, new name)",
            "{id: e, name: email}",
            "{id: e, name: mail}",
            "property-renamed ERROR"),
        column(
            "physicalName changed",
            "physicalName: EMAIL",
            "physicalName: MAIL",
            "physical-name-changed WARNING"));
  }

  static Stream<SeverityRow> types() {
    return Stream.of(
        column(
            "logicalType changed",
            "logicalType: string",
            "logicalType: number",
            "logical-type-changed ERROR"),
        column(
            "logicalType widened, integer->number",
            "logicalType: integer",
            "logicalType: number",
            "logical-type-widened ERROR"),
        column(
            "physicalType changed",
            "physicalType: VARCHAR(10)",
            "physicalType: VARCHAR(20)",
            "physical-type-changed WARNING"),
        column(
            "physicalType changed, length shrinks",
            "physicalType: VARCHAR(20)",
            "physicalType: VARCHAR(10)",
            "physical-type-narrowed ERROR"),
        column(
            "physicalType changed, type shrinks",
            "physicalType: bigint",
            "physicalType: INTEGER",
            "physical-type-narrowed ERROR"),
        column("type added", "", "logicalType: string", "type-added WARNING"),
        column("type removed", "physicalType: int", "", "type-removed WARNING"));
  }

  static Stream<SeverityRow> promises() {
    return Stream.of(
        column("required true->false", "required: true", "", "required-dropped ERROR"),
        column("required false->true", "required: false", "required: true", "required-set WARNING"),
        column("unique true->false", "unique: true", "unique: false", "unique-dropped ERROR"),
        column("unique false->true", "", "unique: true", "unique-set INFO"));
  }

  static Stream<SeverityRow> keys() {
    String reference = "relationships: [{to: people.email}]";
    return Stream.of(
        column("primaryKey removed", "primaryKey: true", "", "primary-key-removed ERROR"),
        column("primaryKey added", "", "primaryKey: true", "primary-key-changed WARNING"),
        column(
            "primaryKey position changed",
            "primaryKey: true, primaryKeyPosition: 1",
            "primaryKey: true, primaryKeyPosition: 2",
            "primary-key-changed WARNING"),
        column("partitioning changed", "", "partitioned: true", "partitioning-changed WARNING"),
        column("relationship added", "", reference, "relationship-added INFO"),
        column("relationship removed", reference, "", "relationship-removed WARNING"));
  }

  static Stream<SeverityRow> formats() {
    return Stream.of(
        options("format changed", "format: email", "format: uri", "format-changed ERROR"),
        options("format added", "", "format: email", "format-added WARNING"),
        options("format removed", "format: email", "", "format-removed WARNING"),
        options("pattern added", "", "pattern: a+", "pattern-added INFO"),
        options("pattern removed", "pattern: a+", "", "pattern-removed WARNING"),
        options("pattern changed", "pattern: a+", "pattern: b+", "pattern-changed ERROR"),
        options(
            "time zone changed",
            "defaultTimezone: Etc/UTC",
            "defaultTimezone: Europe/Berlin",
            "time-zone-changed WARNING"));
  }

  static Stream<SeverityRow> limits() {
    String narrowed = "limit-narrowed INFO";
    String loosened = "limit-loosened WARNING";
    return Stream.of(
        options("minLength raised", "minLength: 1", "minLength: 2", narrowed),
        options("minimum raised", "minimum: 1", "minimum: 1.5", narrowed),
        options("maxLength lowered", "maxLength: 9", "maxLength: 8", narrowed),
        options("maximum lowered", "maximum: '2026-12-31'", "maximum: '2026-01-31'", narrowed),
        options("limit added", "", "exclusiveMaximum: 5", narrowed),
        options("minLength lowered", "minLength: 2", "minLength: 1", loosened),
        options("minimum lowered", "minimum: 1", "minimum: -1", loosened),
        options("maxLength raised", "maxLength: 8", "maxLength: 9", loosened),
        options("maximum raised", "maximum: 5", "maximum: 6", loosened),
        options("limit removed", "exclusiveMinimum: 5", "", loosened),
        options("multipleOf coarser", "multipleOf: 2", "multipleOf: 4", narrowed),
        options("multipleOf finer", "multipleOf: 4", "multipleOf: 2", loosened),
        options("multipleOf changed", "multipleOf: 4", "multipleOf: 3", "limit-changed WARNING"),
        options(
            "limit changed, nobody can tell how",
            "minimum: yesterday",
            "minimum: today",
            "limit-changed WARNING"));
  }

  static Stream<SeverityRow> values() {
    String ab = "enum: [{value: a}, {value: b}]";
    String abc = "enum: [c, b, a]";
    String rule = "quality: [{metric: invalidValues, mustBe: 0, arguments: {validValues: [%s]}}]";
    return Stream.of(
        column("allowed values: value added", ab, abc, "allowed-value-added WARNING"),
        column("allowed values: value removed", abc, ab, "allowed-value-removed INFO"),
        column("allowed values: list added", "", ab, "allowed-values-set INFO"),
        column("allowed values: list removed", ab, "", "allowed-values-dropped WARNING"),
        column(
            "allowed values of a quality rule: value added",
            rule.formatted("a, b"),
            rule.formatted("a, b, c"),
            "allowed-value-added WARNING"),
        column(
            "allowed values of a quality rule: value removed",
            rule.formatted("a, b"),
            rule.formatted("a"),
            "allowed-value-removed INFO"));
  }

  static Stream<SeverityRow> protection() {
    String pii = "customProperties: [{property: pii, value: %s}]";
    return Stream.of(
        column(
            "classification changed",
            "classification: public",
            "classification: restricted",
            "classification-changed ERROR"),
        column(
            "classification removed", "classification: public", "", "classification-removed ERROR"),
        column(
            "classification added", "", "classification: public", "classification-added WARNING"),
        column("pii changed", pii.formatted("true"), pii.formatted("false"), "pii-changed ERROR"),
        column("pii removed", pii.formatted("true"), "", "pii-changed ERROR"),
        column("pii added", "", pii.formatted("true"), "pii-added WARNING"),
        column(
            "encryptedName changed",
            "encryptedName: email_enc",
            "encryptedName: mail_enc",
            "encrypted-name-changed ERROR"));
  }

  static Stream<SeverityRow> quality() {
    String rule = "quality: [{metric: nullValues, unit: percent, %s}]";
    String under5 = rule.formatted("mustBeLessThan: 5");
    return Stream.of(
        column("quality rule added", "", under5, "quality-added INFO"),
        column("quality rule removed", under5, "", "quality-removed WARNING"),
        column(
            "quality rule loosened",
            under5,
            rule.formatted("mustBeLessOrEqualTo: 5"),
            "quality-loosened WARNING"),
        column(
            "quality rule tightened",
            under5,
            rule.formatted("mustBe: 0"),
            "quality-tightened INFO"),
        column(
            "quality rule changed, nobody can tell how",
            under5,
            rule.formatted("mustBeGreaterThan: 2"),
            "quality-changed WARNING"),
        column(
            "quality rule weighs less",
            "quality: [{id: q, metric: rowCount, mustBe: 1, severity: error}]",
            "quality: [{id: q, metric: rowCount, mustBe: 1, severity: warning}]",
            "quality-loosened WARNING"));
  }

  static Stream<SeverityRow> levels() {
    return Stream.of(
        level(
            "SLA improved",
            "latency, value: 2, unit: d",
            "ly, value: 24, unit: h",
            "improved INFO"),
        level(
            "SLA weakened",
            "availability, value: 99.9%",
            "availability, value: 99, unit: percent",
            "weakened ERROR"),
        level(
            "SLA weakened, a date",
            "endOfSupport, value: 2027-06-30",
            "endOfSupport, value: 2027-01-31",
            "weakened ERROR"),
        level(
            "SLA changed, nobody can tell how",
            "backup, value: daily",
            "backup, value: weekly",
            "changed WARNING"),
        contract(
            "SLA removed",
            "slaProperties: [{property: retention, value: 3}]",
            "",
            "sla-removed ERROR"),
        contract(
            "SLA added", "", "slaProperties: [{property: retention, value: 3}]", "sla-added INFO"));
  }

  static Stream<SeverityRow> servers() {
    String server = "servers: [{server: main, type: %s, host: %s}]";
    String main = server.formatted("postgres", "a");
    return Stream.of(
        contract("server removed", main, "", "server-removed ERROR"),
        contract("server added", "", main, "server-added INFO"),
        contract(
            "server address fields changed",
            main,
            server.formatted("postgres", "b"),
            "server-address-changed WARNING"),
        contract(
            "server type changed",
            main,
            server.formatted("mysql", "a"),
            "server-type-changed ERROR"),
        contract("role added", "", "roles: [{role: reader}]", "role-added INFO"),
        contract("role removed", "roles: [{role: reader}]", "", "role-removed WARNING"),
        contract(
            "role changed",
            "roles: [{role: reader, access: read}]",
            "roles: [{role: reader, access: write}]",
            "role-changed WARNING"));
  }

  static Stream<SeverityRow> texts() {
    return Stream.of(
        column("description changed", "description: a", "", "description-changed INFO"),
        column("tags changed", "tags: [a]", "tags: [b]", "tags-changed INFO"),
        column("examples changed", "examples: [1]", "examples: [2]", "examples-changed INFO"),
        column("title changed", "businessName: a", "businessName: b", "title-changed INFO"),
        column(
            "definition changed",
            "",
            "authoritativeDefinitions: [{url: 'http://a', type: b}]",
            "definitions-changed INFO"),
        contract("name changed", "name: a", "name: b", "title-changed INFO"),
        contract(
            "team changed",
            "team: {members: [{username: anna}]}",
            "team: {members: [{username: ben}]}",
            "team-changed INFO",
            "team-changed INFO"),
        contract(
            "support changed",
            "support: [{channel: help, url: 'http://a'}]",
            "support: [{channel: help, url: 'http://b'}]",
            "support-changed INFO"),
        contract("price down", price(3), price(2), "price-changed INFO"),
        contract("price up", price(2), price(3), "price-raised WARNING"));
  }

  static Stream<SeverityRow> terms() {
    return Stream.of(
        contract(
            "usage changed",
            description("usage: a"),
            description("usage: b"),
            "terms-changed WARNING"),
        contract("limitations changed", "", description("limitations: a"), "terms-changed WARNING"),
        contract(
            "purpose changed",
            description("purpose: a"),
            description("purpose: b"),
            "description-changed INFO"));
  }

  static Stream<SeverityRow> fundamentals() {
    return Stream.of(
        contract("contract id changed", "id: a", "id: b", "contract-id-changed ERROR"),
        contract("domain changed", "domain: a", "domain: b", "domain-changed ERROR"),
        contract(
            "the document's own status changed",
            "status: a",
            "status: b",
            "document-changed INFO"));
  }

  static Stream<SeverityRow> others() {
    String own = "customProperties: [{property: own, value: %s}]";
    return Stream.of(
        column("unknown field changed", "novelty: 1", "novelty: 2", "other-changed WARNING"),
        column(
            "custom property changed",
            own.formatted("1"),
            own.formatted("2"),
            "custom-property-changed WARNING"),
        column(
            "transformation changed",
            "transformLogic: a",
            "transformLogic: b",
            "transformation-changed WARNING"),
        contract(
            "granularity changed",
            "schema: [{name: o, dataGranularityDescription: one per order}]",
            "schema: [{name: o, dataGranularityDescription: one per line}]",
            "granularity-changed WARNING"),
        contract(
            "relationship changed",
            "schema: [{name: o, relationships: [{from: a.b, to: c.d, type: foreignKey}]}]",
            "schema: [{name: o, relationships: [{from: a.b, to: c.d, type: other}]}]",
            "relationship-changed WARNING"));
  }

  private static String price(int amount) {
    return "price: {priceAmount: " + amount + "}";
  }

  private static String description(String field) {
    return "description: {" + field + "}";
  }
}
