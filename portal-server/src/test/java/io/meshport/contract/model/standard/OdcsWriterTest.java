package io.meshport.contract.model.standard;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.meshport.contract.TestContracts;
import io.meshport.platform.document.DocumentParser;
import io.meshport.platform.document.JsonTrees;
import io.meshport.platform.document.MapNode;
import io.meshport.platform.document.Notation;
import java.math.BigDecimal;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class OdcsWriterTest {
  private static final List<String> NASTY =
      List.of(
          " leading",
          "trailing ",
          "\ttab",
          "tab\t",
          "in\tside",
          "a # b",
          "#a",
          "a: b",
          "a:",
          ": a",
          "- a",
          "-",
          "? a",
          "[a]",
          "{a}",
          "a, b",
          "&a",
          "*a",
          "!a",
          "%a",
          "@a",
          "`a",
          "'a'",
          "\"a\"",
          "it's \"so\"",
          "a\\b",
          "|",
          ">",
          "\n",
          "\n\n",
          "a\n",
          "a\n\n",
          "\na",
          " a\nb",
          "a\n b",
          "a \nb",
          "a\n\nb",
          "# a\nb",
          "a\n# b\n",
          "---",
          "...",
          "--- a\n--- b",
          "a\n...\nb",
          "a\r\nb",
          "\r",
          "a\u0085b",
          "a\u2028b\u2029",
          "\u00A0",
          "\u200B",
          "\uFEFF",
          "\uD83D\uDE00 smile",
          "\u0001\u0007\u001B",
          "\u007F",
          "\uFFFD\uFFFE",
          "ÄÖÜ ñ 日本語",
          "x".repeat(500) + " " + "y".repeat(500));

  @Test
  void aContractIsWrittenInTheOrderOfTheStandardOneFieldALine() {
    OdcsContract contract =
        OdcsMapper.read(
            parse(
                """
                {"schema": [{"properties": [{"required": true, "name": "amount"}], "name": "orders"}],
                 "version": "1.0", "id": "orders", "status": "draft", "kind": "DataContract",
                 "description": {"purpose": "Two\\nlines"}, "apiVersion": "v3.1.0", "tags": []}
                """,
                Notation.JSON));

    assertThat(OdcsWriter.yaml(contract))
        .isEqualTo(
            """
            apiVersion: v3.1.0
            kind: DataContract
            id: orders
            version: '1.0'
            status: draft
            description:
              purpose: |-
                Two
                lines
            schema:
              - name: orders
                properties:
                  - name: amount
                    required: true
            """);
  }

  @Test
  void jsonSaysTheSameAsYaml() {
    ObjectNode tree = parse(TestContracts.text("customers.odcs.yaml"), Notation.YAML);

    assertThat(parse(OdcsWriter.json(OdcsMapper.read(tree)), Notation.JSON)).isEqualTo(tree);
    assertThat(parse(OdcsWriter.yaml(OdcsMapper.read(tree)), Notation.YAML)).isEqualTo(tree);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "yes",
        "No",
        "on",
        "null",
        "~",
        "true",
        "1.0",
        "0x1F",
        "0o17",
        "017",
        "1_000",
        "12:30:45",
        "2024-01-01",
        "2024-01-01T00:00:00Z",
        "1e3",
        ".5",
        ".inf",
        "<<",
        "=",
        ""
      })
  void aTextThatLooksLikeSomethingElseStandsInQuotes(String text) {
    assertThat(OdcsWriter.yaml(JsonNodeFactory.instance.objectNode().put("a", text)))
        .isEqualTo("a: '" + text + "'\n");
  }

  @ParameterizedTest
  @ValueSource(strings = {"orders", "VARCHAR(20)", "a.b@c.org", "v3.1.0", "two words", "größe"})
  void anyOtherWordStandsForItself(String text) {
    assertThat(OdcsWriter.yaml(JsonNodeFactory.instance.objectNode().put("a", text)))
        .isEqualTo("a: " + text + "\n");
  }

  static List<String> nastyTexts() {
    return NASTY;
  }

  @ParameterizedTest
  @MethodSource("nastyTexts")
  void everyTextIsReadAsItWasWritten(String text) {
    ObjectNode tree = JsonNodeFactory.instance.objectNode().put("a", text);
    tree.putArray("b").add(text).addObject().put("c", text);
    if (text.length() < 200) {
      tree.put(text, text);
    }

    assertThat(parse(OdcsWriter.yaml(tree), Notation.YAML)).isEqualTo(tree);
    assertThat(parse(OdcsWriter.json(tree), Notation.JSON)).isEqualTo(tree);
  }

  @Test
  void randomTextsAreReadAsTheyWereWritten() {
    Random random = new Random(20261125);
    String alphabet = "ab0 1.:-\n\t#'\"[]{},&*!|>%@`?~=<\\\r\u0085\u2028\u00e4\u3042";
    for (int i = 0; i < 20_000; i++) {
      StringBuilder text = new StringBuilder();
      for (int j = random.nextInt(12); j > 0; j--) {
        text.append(alphabet.charAt(random.nextInt(alphabet.length())));
      }
      ObjectNode tree = JsonNodeFactory.instance.objectNode();
      tree.putArray("a").add(text.toString());
      tree.put(text.toString(), text.toString());

      assertThat(parse(OdcsWriter.yaml(tree), Notation.YAML)).isEqualTo(tree);
    }
  }

  @ParameterizedTest
  @CsvSource({"0", "-5", "1.50", "1E+300", "1E-300", "123456789012345678901234567890", "0.0"})
  void everyNumberIsReadAsItWasWritten(String number) {
    ObjectNode tree = JsonNodeFactory.instance.objectNode();
    BigDecimal value = new BigDecimal(number);
    if (value.scale() == 0) {
      tree.put("a", value.toBigInteger());
    } else {
      tree.put("a", value);
    }

    ObjectNode yaml = parse(OdcsWriter.yaml(tree), Notation.YAML);
    assertThat(yaml.get("a").decimalValue()).isEqualTo(value);
    assertThat(parse(OdcsWriter.json(tree), Notation.JSON)).isEqualTo(yaml);
  }

  @Test
  void aWholeNumberOfATypedLimitNeedsNoTag() {
    ObjectNode tree = JsonNodeFactory.instance.objectNode().put("a", BigDecimal.TEN);

    assertThat(OdcsWriter.yaml(tree)).isEqualTo("a: 10\n");
  }

  private static ObjectNode parse(String text, Notation notation) {
    return JsonTrees.of((MapNode) DocumentParser.parse(text, notation).root());
  }
}
