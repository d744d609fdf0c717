package io.meshport.contract.model.simple;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.meshport.contract.ContractFinding;
import io.meshport.contract.FindingLevel;
import io.meshport.contract.TestContracts;
import io.meshport.contract.model.odcs.OdcsValidator;
import io.meshport.platform.document.Document;
import io.meshport.platform.document.DocumentParser;
import io.meshport.platform.document.ListNode;
import io.meshport.platform.document.MapNode;
import io.meshport.platform.document.Node;
import io.meshport.platform.document.Notation;
import io.meshport.platform.document.ScalarNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SimpleContractTest {
  private static final Path PAIR = Path.of("../../shared/standards/synthetic").toAbsolutePath();

  @Test
  void theWorkedPairOfTheStandardsNotesAgrees() throws IOException {
    assumeTrue(
        Files.isDirectory(PAIR), "Skipped: ../shared/standards is not beside this repository");

    assertThat(mapped(Files.readString(PAIR.resolve("simple-contract.json"))))
        .isEqualTo(yaml(Files.readString(PAIR.resolve("simple-contract.expected.odcs.yaml"))));
  }

  @Test
  void ourOwnPairAgrees() {
    assertThat(mapped(TestContracts.text("orders.simple.json")))
        .isEqualTo(yaml(TestContracts.text("orders.expected.odcs.yaml")));
  }

  @Test
  void whatItBecomesIsValidInTheStandard() {
    MapNode odcs = SimpleMapper.toOdcs(root(TestContracts.text("orders.simple.json")));

    assertThat(OdcsValidator.validate(new Document(odcs))).noneMatch(ContractFinding::isError);
  }

  @ParameterizedTest
  @CsvSource({
    "string, string",
    "TEXT, string",
    "varchar(20), string",
    "uuid, string",
    "int, integer",
    "BIGINT, integer",
    "smallint, integer",
    "'decimal(10,2)', number",
    "double precision, number",
    "money, number",
    "bool, boolean",
    "date, date",
    "time, time",
    "timestamptz, timestamp",
    "timestamp with time zone, timestamp",
    "datetime, timestamp",
    "struct, object",
    "json, object",
    "array<int>, array",
    "int[], array",
    "list, array",
    "geometry, "
  })
  void typesAreTranslatedByTheTable(String written, @Nullable String logical) {
    assertThat(SimpleType.parse(written).logical()).isEqualTo(logical);
    assertThat(SimpleType.parse(written).physical()).isEqualTo(written);
  }

  @ParameterizedTest
  @CsvSource({
    "string, false, false",
    "string!, true, false",
    "string not null, true, false",
    "string pk, false, true",
    "string NOT NULL PRIMARY KEY, true, true",
    "uuid! pk, true, true"
  })
  void marksBehindATypeSayRequiredAndKey(String written, boolean required, boolean key) {
    SimpleType type = SimpleType.parse(written);

    assertThat(type.required()).isEqualTo(required);
    assertThat(type.primaryKey()).isEqualTo(key);
    assertThat(type.logical()).isEqualTo("string");
  }

  @Test
  void aTypeWithoutEndIsNotTakenApart() {
    assertThat(SimpleType.parse("array<".repeat(10_000)).logical()).isNull();
    assertThat(
            mapped("{\"schema\": {\"c\": \"" + "array<".repeat(9_000) + ">".repeat(9_000) + "\"}}"))
        .isNotNull();
  }

  @ParameterizedTest
  @CsvSource({
    "> 99%, mustBeGreaterThan, 99, percent",
    "99, mustBeGreaterOrEqualTo, 99, ",
    "<= 5 rows, mustBeLessOrEqualTo, 5, rows",
    ">=1.5, mustBeGreaterOrEqualTo, 1.5, ",
    "< 3%, mustBeLessThan, 3, percent",
    "= 0, mustBe, 0, ",
    "== 0, mustBe, 0, ",
    "!= 0, mustNotBe, 0, "
  })
  void expectationsFollowTheGrammar(
      String written, String operator, String value, @Nullable String unit) {
    assertThat(Expectation.parse(written))
        .hasValueSatisfying(
            read -> {
              assertThat(read.operator()).isEqualTo(operator);
              assertThat(read.value()).isEqualByComparingTo(value);
              assertThat(read.unit()).isEqualTo(unit);
            });
  }

  @Test
  void anOwnerIsAPersonByOneWordAndATeamBySeveral() {
    assertThat(mapped("{\"owner\": \"a@b.org\"}").toString())
        .contains("username=a@b.org", "role=owner");
    assertThat(mapped("{\"owner\": \"anna.schmidt\"}").toString())
        .contains("username=anna.schmidt");
    assertThat(mapped("{\"owner\": \"Order Team\"}").toString()).contains("team={name=Order Team}");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "required-field | ERROR | /name | {'domain':'d','version':'1','owner':'o','schema':{}}",
        "required-field | ERROR | /domain | {'name':'n','version':'1','owner':'o','schema':{}}",
        "required-field | ERROR | /version | {'name':'n','domain':'d','owner':'o','schema':{}}",
        "required-field | ERROR | /schema | {'name':'n','domain':'d','version':'1','owner':'o'}",
        "wrong-type | ERROR | /name |"
            + " {'name':5,'domain':'d','version':'1','owner':'o','schema':{}}",
        "wrong-type | ERROR | /name | {'name':'"
            + " ','domain':'d','version':'1','owner':'o','schema':{}}",
        "wrong-type | ERROR | /version |"
            + " {'name':'n','domain':'d','version':true,'owner':'o','schema':{}}",
        "wrong-type | ERROR | /schema |"
            + " {'name':'n','domain':'d','version':'1','owner':'o','schema':'x'}",
        "wrong-type | ERROR | /schema/a |"
            + " {'name':'n','domain':'d','version':'1','owner':'o','schema':{'a':1}}",
        "wrong-type | ERROR | /schema/a/b |"
            + " {'name':'n','domain':'d','version':'1','owner':'o','schema':{'a':{'b':[]}}}",
        "unknown-type | WARNING | /schema/a |"
            + " {'name':'n','domain':'d','version':'1','owner':'o','schema':{'a':'geo'}}",
        "wrong-type | ERROR | /sla |"
            + " {'name':'n','domain':'d','version':'1','owner':'o','schema':{},'sla':1}",
        "wrong-type | ERROR | /sla/x |"
            + " {'name':'n','domain':'d','version':'1','owner':'o','schema':{},'sla':{'x':{}}}",
        "wrong-type | ERROR | /quality |"
            + " {'name':'n','domain':'d','version':'1','owner':'o','schema':{},'quality':[]}",
        "bad-expectation | ERROR | /quality/x |"
            + " {'name':'n','domain':'d','version':'1','owner':'o','schema':{},'quality':{'x':'good'}}",
        "unknown-column | ERROR | /quality/x/c |"
            + " {'name':'n','domain':'d','version':'1','owner':'o','schema':{},'quality':{'x':{'c':'>"
            + " 1'}}}",
        "no-owner | WARNING | /owner | {'name':'n','domain':'d','version':'1','schema':{}}"
      })
  void eachRuleFindsItsFault(String rule, FindingLevel level, String pointer, String json) {
    assertThat(validate(json.replace('\'', '"')))
        .singleElement()
        .returns(rule, ContractFinding::rule)
        .returns(level, ContractFinding::level)
        .returns(pointer, ContractFinding::pointer);
  }

  @Test
  void aGoodOneHasNothingToFindButAnUnknownType() {
    assertThat(validate(TestContracts.text("orders.simple.json")))
        .extracting(ContractFinding::rule)
        .containsExactly("unknown-type");
  }

  private static List<ContractFinding> validate(String json) {
    return SimpleValidator.validate(DocumentParser.parse(json, Notation.JSON), root(json));
  }

  private static MapNode root(String json) {
    return (MapNode) DocumentParser.parse(json, Notation.JSON).root();
  }

  private static Object mapped(String json) {
    return plain(SimpleMapper.toOdcs(root(json)));
  }

  private static Object yaml(String text) {
    return plain(DocumentParser.parse(text, Notation.YAML).root());
  }

  /** Values without their places and without the order of fields. */
  private static Object plain(Node node) {
    if (node instanceof MapNode map) {
      Map<String, Object> fields = new LinkedHashMap<>();
      map.fields().forEach((name, value) -> fields.put(name, plain(value)));
      return new TreeMap<>(fields);
    }
    if (node instanceof ListNode list) {
      return list.items().stream().map(SimpleContractTest::plain).toList();
    }
    ScalarNode scalar = (ScalarNode) node;
    return scalar.type() == ScalarNode.Type.NUMBER
        ? scalar.number().stripTrailingZeros()
        : scalar.text();
  }
}
