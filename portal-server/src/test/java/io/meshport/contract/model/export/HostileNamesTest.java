package io.meshport.contract.model.export;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import com.networknt.schema.InputFormat;
import io.meshport.contract.model.export.TestExports.Way;
import io.meshport.contract.model.standard.OdcsContract;
import io.meshport.platform.json.Json;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Words of a contract stay words, whatever they look like in the format that they come into. */
class HostileNamesTest {
  private static final List<String> WORDS =
      List.of(
          "harmless",
          "\"",
          "'",
          "a\"; DROP TABLE x; --",
          "'); DROP TABLE x; --",
          "*/ /* */",
          "`",
          "a`; DROP TABLE x; -- `b",
          "|",
          "a | b || c",
          "<script>alert(1)</script>",
          "line\nbreak",
          "line\r\n\r\n# heading\n- point",
          "x\n%%{init: {}}%%\n  a ||--|| b : x",
          "{{ env_var('SECRET') }}",
          "{% raw %} {# x #} ${env.X}",
          "\\",
          "\\'; DROP TABLE x; --",
          "ends with \\",
          "a: b # c",
          "- x",
          "---",
          "1",
          "null",
          "[click](javascript:alert(1))",
          "![x](https://evil.example.org/x.png)",
          "a/b~c%d",
          "select",
          "b\u00fccher \u65e5\u672c \u2028 \u0085 \ud83d\ude80",
          "x".repeat(5000));

  private static final Pattern MERMAID =
      Pattern.compile(
          "erDiagram"
              + "|  %%[^{}]*"
              + "|  \\w+(\\[\"[^\"]*\"])?( \\{)?"
              + "|    [A-Za-z]\\w* [A-Za-z]\\w*( (PK|FK|UK)(,(PK|FK|UK))*)?( \"[^\"]*\")?"
              + "|  }"
              + "|  \\w+ [|}][|o]--[|o][|{] \\w+ : \"[^\"]*\"");

  static Stream<Way> ways() {
    return TestExports.ways().stream();
  }

  @ParameterizedTest
  @MethodSource("ways")
  void wordsStayWords(Way way) throws Exception {
    for (String word : WORDS) {
      OdcsContract contract = hostile(word);
      String text = way.of(contract).text();
      switch (way.format()) {
        case "json-schema", "avro", "great-expectations", "odcs-json" ->
            json(way.format(), text, word);
        case "odcs-yaml" -> assertThat(TestExports.contract(text)).as(word).isEqualTo(contract);
        case "dbt-sources" -> yaml(text, 1, "version", word);
        case "sodacl" -> yaml(text, 2, "checks for other", word);
        case "sql-ddl" -> sql(way, text, word);
        case "mermaid" ->
            assertThat(text.lines()).as(word).allMatch(line -> MERMAID.matcher(line).matches());
        default -> markdown(text, word);
      }
    }
  }

  private static void json(String format, String text, String word) throws Exception {
    switch (format) {
      case "json-schema" -> {
        assertThat(Checks.metaSchemaErrors(text)).as(word).isEmpty();
        assertThat(Checks.schema(text).validate(record(word), InputFormat.JSON)).as(word).isEmpty();
      }
      case "avro" -> assertThat(Checks.avro(text).getTypes()).as(word).hasSize(2);
      default -> assertThat(Json.mapper().readTree(text)).as(word).isNotEmpty();
    }
  }

  private static void sql(Way way, String text, String word) {
    SqlScanner scanner = SqlScanner.of(way.dialect());
    int harmless = scanner.statements(way.of(hostile("harmless")).text());
    assertThat(scanner.statements(text)).as(word).isEqualTo(harmless);
  }

  /** Nothing is carried out by template engines, and the top of the document is what it was. */
  private static void yaml(String text, int least, String key, String word) {
    JsonNode tree = Checks.yaml(text);
    assertThat(tree.size()).as(word).isGreaterThanOrEqualTo(least);
    assertThat(tree.has(key)).as(word).isTrue();
    assertThat(tree.toString()).as(word).doesNotContain("{{", "{%", "{#", "${");
  }

  private static void markdown(String text, String word) {
    assertThat(text).as(word).doesNotContain("<script", "![");
    assertThat(text).as(word).doesNotContainPattern("(?<!\\\\)]\\(<?javascript");
    List<Integer> columns = new ArrayList<>();
    text.lines()
        .filter(line -> line.startsWith("|"))
        .forEach(line -> columns.add(line.replaceAll("\\\\.", "").replaceAll("[^|]", "").length()));
    assertThat(columns).as(word).isEqualTo(HARMLESS_COLUMNS);
  }

  private static final List<Integer> HARMLESS_COLUMNS = harmlessColumns();

  private static List<Integer> harmlessColumns() {
    List<Integer> columns = new ArrayList<>();
    TestExports.export("markdown", "", hostile("harmless"))
        .text()
        .lines()
        .filter(line -> line.startsWith("|"))
        .forEach(line -> columns.add(line.replaceAll("[^|]", "").length()));
    return columns;
  }

  private static String record(String word) {
    return "{%s: \"v\", \"id\": \"x\"}".formatted(TextNode.valueOf(word));
  }

  /** A contract where the word stands in every place that holds words. */
  private static OdcsContract hostile(String word) {
    return TestExports.contract(
        """
        {"apiVersion": "v3.1.0", "kind": "DataContract", "id": W, "version": W, "status": W,
         "name": W, "domain": W, "tags": [W],
         "description": {"purpose": W, "usage": W, "limitations": W},
         "servers": [{"server": W, "type": "snowflake", "account": W, "database": W, "schema": W}],
         "schema": [
           {"name": W, "description": W, "physicalType": W, "businessName": W,
            "properties": [
              {"name": W, "logicalType": "string", "physicalType": W, "description": W,
               "classification": W, "required": true, "unique": true,
               "quality": [{"name": W, "metric": "invalidValues", "mustBe": 0, "severity": W,
                            "arguments": {"validValues": [W, "v"]}},
                           {"type": "sql", "query": W, "mustBe": 0, "name": W}]},
              {"name": "id", "logicalType": "string", "primaryKey": true},
              {"name": "parts", "logicalType": "object", "properties": [
                {"name": W, "logicalType": "string", "description": W}]}]},
           {"name": "other", "description": "x", "properties": [
              {"name": "ref", "logicalType": "string", "relationships": [
                {"to": [WDOT]}]}]}],
         "slaProperties": [{"property": "freshness", "value": 1, "unit": "d", "element": WDOT}],
         "support": [{"channel": W, "url": W, "description": W}],
         "team": {"name": W, "description": W, "members": [{"username": W, "name": W, "role": W}]},
         "roles": [{"role": W, "access": W}],
         "authoritativeDefinitions": [{"type": W, "url": W}]}
        """
            .replace("WDOT", TextNode.valueOf(word + ".id").toString())
            .replaceAll("\\bW\\b", Matcher.quoteReplacement(TextNode.valueOf(word).toString())));
  }
}
