package io.meshport.contract.model.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import io.meshport.contract.model.ContractReader;
import io.meshport.contract.model.standard.OdcsContract;
import io.meshport.platform.document.Notation;
import io.meshport.platform.json.Json;
import java.util.List;
import java.util.stream.Stream;
import net.sf.jsqlparser.JSQLParserException;
import net.sf.jsqlparser.parser.CCJSqlParserUtil;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Gives every export to a parser of those who will read it. */
class ExportParsersTest {
  static Stream<Arguments> dialects() {
    return Stream.of("small", "large")
        .flatMap(
            example ->
                ContractExports.find("sql-ddl").orElseThrow().format().dialects().stream()
                    .map(dialect -> Arguments.of(example, dialect)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"small", "large"})
  void theJsonSchemaIsOneOfDraft2020(String example) throws Exception {
    String text = TestExports.export("json-schema", "", TestExports.example(example)).text();

    assertThat(Checks.metaSchemaErrors(text)).isEmpty();
  }

  @Test
  void theJsonSchemaTakesGoodRecordsAndRefusesBadOnes() {
    String text = TestExports.export("json-schema", "", TestExports.example("small")).text();
    Schema schema = Checks.schema(text);
    String good =
        """
        {"parcel_id": "0f8fad5b-d9cb-469f-a165-70867728950e", "left_at": "2026-11-22T12:00:00Z",
         "weight_kg": %s}
        """;

    assertThat(schema.validate(good.formatted("1.5"), InputFormat.JSON)).isEmpty();
    assertThat(schema.validate(good.formatted("null"), InputFormat.JSON)).isEmpty();
    assertThat(schema.validate(good.formatted("-1"), InputFormat.JSON)).hasSize(1);
    assertThat(schema.validate("{\"weight_kg\": 1}", InputFormat.JSON)).hasSize(2);
  }

  @ParameterizedTest
  @ValueSource(strings = {"small", "large"})
  void theAvroSchemaIsOneThatAvroReads(String example) {
    String text = TestExports.export("avro", "", TestExports.example(example)).text();

    assertThat(Checks.avro(text).toString()).contains("\"record\"");
  }

  @ParameterizedTest
  @MethodSource("dialects")
  void theStatementsAreSql(String example, String dialect) throws JSQLParserException {
    String text = TestExports.export("sql-ddl", dialect, TestExports.example(example)).text();

    assertThat(CCJSqlParserUtil.parseStatements(Checks.plain(text), Checks.features(dialect)))
        .hasSizeGreaterThanOrEqualTo(example.equals("small") ? 1 : 5);
  }

  @ParameterizedTest
  @ValueSource(strings = {"dbt-sources", "sodacl", "odcs-yaml"})
  void theYamlIsYaml(String format) {
    for (String example : List.of("small", "large")) {
      String text = TestExports.export(format, "", TestExports.example(example)).text();
      assertThat(Checks.yaml(text).isObject()).isTrue();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"great-expectations", "odcs-json"})
  void theJsonIsJson(String format) {
    for (String example : List.of("small", "large")) {
      String text = TestExports.export(format, "", TestExports.example(example)).text();
      assertThatCode(() -> Json.mapper().readTree(text)).doesNotThrowAnyException();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"odcs-yaml", "odcs-json"})
  void theContractItselfComesBackAsItWas(String format) {
    OdcsContract contract = TestExports.example("large");
    String text = TestExports.export(format, "", contract).text();
    Notation notation = format.endsWith("json") ? Notation.JSON : Notation.YAML;

    assertThat(ContractReader.read(text, notation).contract()).isEqualTo(contract);
  }
}
