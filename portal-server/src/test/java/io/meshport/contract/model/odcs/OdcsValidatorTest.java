package io.meshport.contract.model.odcs;

import static org.assertj.core.api.Assertions.assertThat;

import io.meshport.contract.ContractFinding;
import io.meshport.contract.FindingLevel;
import io.meshport.platform.document.DocumentParser;
import io.meshport.platform.document.Notation;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OdcsValidatorTest {
  private static final String HEAD =
      """
      apiVersion: v3.1.0
      kind: DataContract
      id: orders
      version: 1.0.0
      status: active
      """;

  /** One row for each fault: what stands behind the head of a contract, bad and mended. */
  @ParameterizedTest(name = "{0} at {2}")
  @CsvFileSource(resources = "/contracts/odcs-rules.csv", delimiter = '|', emptyValue = "")
  void eachRuleFindsItsFaultAndNothingInTheMendedOne(
      String rule, FindingLevel level, String pointer, String bad, String good) {
    assertThat(validate(HEAD + bad))
        .anySatisfy(
            finding -> {
              assertThat(finding.rule()).isEqualTo(rule);
              assertThat(finding.level()).isEqualTo(level);
              assertThat(finding.pointer()).isEqualTo(pointer);
              assertThat(finding.line()).isPositive();
              assertThat(finding.message()).isNotBlank();
              assertThat(finding.remedy()).isNotBlank();
            });
    assertThat(validate(HEAD + good))
        .noneMatch(finding -> finding.rule().equals(rule) && finding.pointer().equals(pointer));
    assertThat(validate(HEAD + good)).noneMatch(ContractFinding::isError);
  }

  @ParameterizedTest
  @CsvSource({
    "required-field, ERROR, /status, status: active,",
    "wrong-type, ERROR, /version, 1.0.0, 1.0",
    "not-in-list, ERROR, /apiVersion, v3.1.0, v4.0.0",
    "not-in-list, ERROR, /kind, DataContract, Data",
    "older-api-version, WARNING, /apiVersion, v3.1.0, v3.0.2"
  })
  void theHeadOfAContractIsChecked(
      String rule, FindingLevel level, String pointer, String good, @Nullable String bad) {
    assertThat(validate(HEAD.replace(good, bad == null ? "" : bad)))
        .anySatisfy(
            finding -> {
              assertThat(finding.rule()).isEqualTo(rule);
              assertThat(finding.level()).isEqualTo(level);
              assertThat(finding.pointer()).isEqualTo(pointer);
            });
    assertThat(validate(HEAD))
        .extracting(ContractFinding::rule)
        .containsExactly("no-schema", "no-purpose");
  }

  @Test
  void aVersionInQuotesIsAText() {
    assertThat(validate(HEAD.replace("1.0.0", "'1.0'"))).noneMatch(ContractFinding::isError);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "athena, stagingDir: 's3://x', schema: s",
        "azure, location: 'az://x', format: csv",
        "bigquery, project: p, dataset: d",
        "clickhouse, host: h, port: 1, database: d",
        "cloudsql, host: h, port: 1, database: d, schema: s",
        "databricks, catalog: c, schema: s",
        "db2, host: h, port: 1, database: d",
        "denodo, host: h, port: 1",
        "dremio, host: h, port: 1",
        "duckdb, database: d",
        "glue, account: a, database: d",
        "hive, host: h, database: d",
        "impala, host: h, database: d",
        "informix, host: h, database: d",
        "kinesis, region: r",
        "local, path: p, format: f",
        "oracle, host: h, port: 1, serviceName: s",
        "postgres, host: h, port: 1, database: d, schema: s",
        "postgresql, host: h, port: 1, database: d, schema: s",
        "presto, host: h",
        "pubsub, project: p",
        "s3, location: 's3://x'",
        "snowflake, account: a, database: d, schema: s",
        "sqlserver, host: h, database: d, schema: s",
        "synapse, host: h, port: 1, database: d",
        "trino, host: h, port: 1, catalog: c, schema: s",
        "vertica, host: h, port: 1, database: d, schema: s",
        "zen, host: h, database: d"
      })
  void eachServerTypeNeedsItsOwnFieldsAndNoOther(String server) {
    assertThat(validate(HEAD + "servers: [{server: s, type: " + server + "}]"))
        .noneMatch(ContractFinding::isError);

    List<String> fields = List.of(server.split(", "));
    boolean anyRequired =
        fields.subList(1, fields.size()).stream()
            .map(left -> fields.stream().filter(field -> !field.equals(left)).toList())
            .map(rest -> HEAD + "servers: [{server: s, type: " + String.join(", ", rest) + "}]")
            .anyMatch(text -> validate(text).stream().anyMatch(ContractFinding::isError));
    assertThat(anyRequired).isEqualTo(!server.startsWith("kinesis"));
    assertThat(validate(HEAD + "servers: [{server: s, type: " + server + ", stream: x}]"))
        .anyMatch(ContractFinding::isError);
  }

  @Test
  void aDocumentThatIsNoObjectIsRefused() {
    assertThat(validate("- a")).extracting(ContractFinding::rule).containsExactly("wrong-type");
  }

  @Test
  void findingsComeGravestFirstAndInTheOrderOfTheDocument() {
    List<ContractFinding> findings = validate(HEAD + "b: 1\na: 1\ndataProduct: x");

    assertThat(findings)
        .extracting(ContractFinding::pointer)
        .containsExactly("/b", "/a", "/schema", "/dataProduct", "/description/purpose");
  }

  @Test
  void noMoreThanAHundredFindingsOfALevelAreTold() {
    StringBuilder document = new StringBuilder(HEAD);
    for (int i = 0; i < 500; i++) {
      document.append("unknown").append(i).append(": 1\n");
    }

    assertThat(validate(document.toString()))
        .filteredOn(ContractFinding::isError)
        .hasSize(Findings.PER_LEVEL);
  }

  private static List<ContractFinding> validate(String yaml) {
    return OdcsValidator.validate(DocumentParser.parse(yaml, Notation.YAML));
  }
}
