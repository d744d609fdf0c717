package io.meshport.platform.document;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class DocumentParserTest {
  private static final Duration MOST_WORK = Duration.ofSeconds(2);
  private static final Duration ENDLESS = Duration.ofSeconds(60);

  @ParameterizedTest
  @CsvSource({
    "1.0, NUMBER",
    "1, NUMBER",
    "0x1F, NUMBER",
    "0o17, NUMBER",
    "-1.5e3, NUMBER",
    "'\"1.0\"', TEXT",
    "1.0.0, TEXT",
    "2026-11-22, TEXT",
    "2026-11-22T10:00:00Z, TEXT",
    "yes, TEXT",
    "on, TEXT",
    "012:30, TEXT",
    "true, BOOLEAN",
    "True, BOOLEAN",
    "~, NULL",
    "null, NULL",
    "!!str 1.0, TEXT",
    "!!int 7, NUMBER",
    "! 7, TEXT"
  })
  void yamlScalarsFollowTheCoreSchema(String written, ScalarNode.Type type) {
    assertThat(scalar("a: " + written, Notation.YAML).type()).isEqualTo(type);
  }

  @Test
  void aNumberKeepsTheCharactersItWasWrittenIn() {
    ScalarNode yaml = scalar("a: 1.10", Notation.YAML);
    ScalarNode json = scalar("{\"a\": 1.10}", Notation.JSON);

    assertThat(yaml.text()).isEqualTo("1.10");
    assertThat(json.text()).isEqualTo("1.10");
  }

  @ParameterizedTest
  @CsvSource({"0x1F, 31", "0o17, 15", "5, 5", "-1.5e3, -1500", "+3, 3"})
  void everyNotationOfNumbersHasItsValue(String written, String value) {
    ScalarNode node = scalar("a: " + written, Notation.YAML);

    assertThat(node.number()).isEqualByComparingTo(value);
    assertThat(node.isInteger()).isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "'/schema', 2, 1",
    "'/schema/1', 4, 5",
    "'/schema/1/name', 4, 5",
    "'/schema/0/tags/1', 3, 15",
    "'/a~1b', 5, 1",
    "'/schema/1/missing', 4, 5",
    "'', 1, 1"
  })
  void yamlPointersLeadToLinesAndColumns(String pointer, int line, int column) {
    String yaml =
        """
        id: x
        schema:
          - tags: [a, b]
          - name: two
        a/b: 1
        """;

    assertThat(parse(yaml, Notation.YAML).positionOf(pointer))
        .isEqualTo(new Position(line, column));
  }

  @ParameterizedTest
  @CsvSource({"'/schema', 3, 3", "'/schema/1/name', 5, 6", "'/a~1b', 7, 3", "'/nothing', 1, 1"})
  void jsonPointersLeadToLinesAndColumns(String pointer, int line, int column) {
    String json =
        """
        {
          "id": "x",
          "schema": [
            {"name": "one"},
            {"name": "two"}
          ],
          "a/b": 1
        }
        """;

    assertThat(parse(json, Notation.JSON).positionOf(pointer))
        .isEqualTo(new Position(line, column));
  }

  static Stream<Arguments> malformedYaml() {
    return Stream.of(
        Arguments.of("malformed-yaml", "a: [1, 2\nb: 3", 2),
        Arguments.of("malformed-yaml", "a:\n\t- b", 2),
        Arguments.of("duplicate-key", "a: 1\nb: 2\na: 3", 3),
        Arguments.of("duplicate-key", "x:\n  - a: 1\n    a: 2", 3),
        Arguments.of("empty-document", "", 1),
        Arguments.of("empty-document", "# nothing but a comment\n", 1),
        Arguments.of("several-documents", "a: 1\n---\nb: 2", 3),
        Arguments.of("unknown-anchor", "a: *b", 1),
        Arguments.of("unknown-anchor", "a: &a\n  b: *a", 2),
        Arguments.of("unknown-tag", "a: !!java.util.Date 2026", 1),
        Arguments.of("unknown-tag", "a: !!int x", 1),
        Arguments.of("unknown-tag", "a: !!set {b}", 1),
        Arguments.of("unknown-tag", "a: !!binary aGk=", 1),
        Arguments.of("key-not-text", "? [a, b]\n: 1", 1),
        Arguments.of("number-not-finite", "a: .inf", 1),
        Arguments.of("number-not-finite", "a: -.NaN".replace("-", ""), 1),
        Arguments.of("bad-character", "a: 1\nb: \u0001", 2),
        Arguments.of("bad-character", "a: \"\\0\"", 1),
        Arguments.of("bad-character", "a: \"\\ud800\"", 1),
        Arguments.of("nested-too-deeply", "[".repeat(51) + "]".repeat(51), 1),
        Arguments.of("nested-too-deeply", "- ".repeat(51) + "a", 1),
        Arguments.of("text-too-long", "a: " + "x".repeat(Limits.STANDARD.text() + 1), 1),
        Arguments.of("text-too-long", "x".repeat(Limits.STANDARD.word() + 1) + ": 1", 1),
        Arguments.of("text-too-long", "a: " + "9".repeat(Limits.STANDARD.word() + 1), 1),
        Arguments.of("number-out-of-range", "a: 1e401", 1),
        Arguments.of("number-out-of-range", "a: 1e-999999999", 1),
        Arguments.of("number-out-of-range", "a: 1e99999999999", 1),
        Arguments.of("number-out-of-range", "a: 0x" + "f".repeat(190), 1),
        Arguments.of("too-many-aliases", "a: &a 1\nb: [" + "*a, ".repeat(51) + "]", 2),
        Arguments.of(
            "too-many-values",
            "- ".repeat(2) + "a\n" + "- a\n".repeat(Limits.STANDARD.values()),
            1));
  }

  @ParameterizedTest
  @MethodSource
  void malformedYaml(String rule, String yaml, int line) {
    MalformedDocument refusal = refusal(yaml, Notation.YAML);

    assertThat(refusal.rule()).isEqualTo(rule);
    if (!rule.equals("too-many-values")) {
      assertThat(refusal.position().line()).isEqualTo(line);
    }
  }

  static Stream<Arguments> malformedJson() {
    return Stream.of(
        Arguments.of("malformed-json", "{\"a\": 1,}", 1),
        Arguments.of("malformed-json", "{\n\"a\": }", 2),
        Arguments.of("malformed-json", "{\"a\": 1", 1),
        Arguments.of("malformed-json", "{'a': 1}", 1),
        Arguments.of("malformed-json", "{\"a\": NaN}", 1),
        Arguments.of("malformed-json", "// no\n{}", 1),
        Arguments.of("duplicate-key", "{\"a\": 1,\n\"a\": 2}", 2),
        Arguments.of("empty-document", " \n", 1),
        Arguments.of("several-documents", "{}\n{}", 2),
        Arguments.of("bad-character", "{\"a\": \"\\u0000\"}", 1),
        Arguments.of("bad-character", "{\"a\": \"\\ud800x\"}", 1),
        Arguments.of("nested-too-deeply", "[".repeat(51) + "]".repeat(51), 1),
        Arguments.of("text-too-long", "[\"" + "x".repeat(Limits.STANDARD.text() + 1) + "\"]", 1),
        Arguments.of("text-too-long", "[" + "9".repeat(Limits.STANDARD.word() + 1) + "]", 1),
        Arguments.of("too-many-values", "[" + "1,".repeat(Limits.STANDARD.values()) + "1]", 1));
  }

  @ParameterizedTest
  @MethodSource
  void malformedJson(String rule, String json, int line) {
    MalformedDocument refusal = refusal(json, Notation.JSON);

    assertThat(refusal.rule()).isEqualTo(rule);
    assertThat(refusal.position().line()).isEqualTo(line);
  }

  @Test
  void aRefusalNamesTheInnermostPlace() {
    assertThat(refusal("x:\n  - y:\n      a: 1\n      a: 2", Notation.YAML).pointer())
        .isEqualTo("/x/0/y/a");
  }

  @ParameterizedTest
  @EnumSource(Notation.class)
  void fiftyLevelsAreFine(Notation notation) {
    assertThat(parse("[".repeat(50) + "]".repeat(50), notation).root().height()).isEqualTo(50);
  }

  @Test
  void anAliasStandsWhereItIsUsedAndSaysWhatItsAnchorSays() {
    Document document = parse("a: &x\n  n: 1\nb: *x", Notation.YAML);

    assertThat(document.positionOf("/b")).isEqualTo(new Position(3, 1));
    assertThat(((MapNode) document.root()).get("b"))
        .isInstanceOfSatisfying(
            MapNode.class, map -> assertThat(map.get("n")).isEqualTo(one(document)));
  }

  @Test
  void aliasesDoNotNestBeyondTheLimit() {
    String anchored = "a: &x " + "[".repeat(30) + "]".repeat(30) + "\n";

    assertThat(refusal(anchored + "b: " + "[".repeat(30) + "*x" + "]".repeat(30), Notation.YAML))
        .returns("nested-too-deeply", MalformedDocument::rule);
  }

  @Test
  void anAliasBombIsCountedAtItsFullSize() {
    StringBuilder bomb = new StringBuilder("a0: &a0 [1,1,1,1,1,1,1,1,1]\n");
    for (int i = 1; i < 6; i++) {
      String use = "*a" + (i - 1);
      bomb.append(
          "a%d: &a%d [%s]%n".formatted(i, i, String.join(",", Collections.nCopies(9, use))));
    }

    assertThat(refusal(bomb.toString(), Notation.YAML).rule()).isEqualTo("too-many-values");
  }

  @Test
  void onlyUtf8TextIsRead() {
    String text = "name: Übergröße";

    assertThat(DocumentParser.decode(text.getBytes(UTF_8))).isEqualTo(text);
    assertThatThrownBy(() -> DocumentParser.decode(text.getBytes(ISO_8859_1)))
        .hasFieldOrPropertyWithValue("rule", "not-utf-8")
        .hasFieldOrPropertyWithValue("position", new Position(1, 7));
    assertThatThrownBy(() -> DocumentParser.decode("a: 1".getBytes(UTF_16)))
        .hasFieldOrPropertyWithValue("rule", "not-utf-8");
    assertThatThrownBy(() -> DocumentParser.decode("a: 1\nb: \0".getBytes(UTF_8)))
        .hasFieldOrPropertyWithValue("rule", "not-utf-8")
        .hasFieldOrPropertyWithValue("position", new Position(2, 4));
    assertThatThrownBy(() -> DocumentParser.decode(new byte[] {'a', (byte) 0xC3}))
        .hasFieldOrPropertyWithValue("rule", "not-utf-8");
  }

  @Test
  void aByteOrderMarkIsKeptButNotRead() {
    String text = DocumentParser.decode("\uFEFFa: 1".getBytes(UTF_8));

    assertThat(text).startsWith("\uFEFF");
    assertThat(scalar(text, Notation.YAML).text()).isEqualTo("1");
  }

  @Test
  void eightMegabytesAreTheLimit() {
    assertThat(DocumentParser.decode(new byte[0])).isEmpty();
    assertThatThrownBy(() -> DocumentParser.decode(new byte[Limits.STANDARD.length() + 1]))
        .hasFieldOrPropertyWithValue("rule", "document-too-large");
  }

  static Stream<String> nastyBeginnings() {
    return Stream.of(
        "[", "{", "- ", "? ", "&", "!", "a: ", "\"\\x41", "x ", "#", "--- ", "%", "|\n ", "*a ",
        "a:\n ", "'", ": ", "{\"a\":", "[[],", "\"", "\\", "\u0000");
  }

  @ParameterizedTest
  @MethodSource("nastyBeginnings")
  void eightMegabytesOfAnythingAreAnswered(String beginning) {
    String text = beginning.repeat(Limits.STANDARD.length() / beginning.length());

    for (Notation notation : Notation.values()) {
      Duration work = assertTimeoutPreemptively(ENDLESS, () -> workOfReading(text, notation));
      assertThat(work).as("%s of %s", notation, beginning).isLessThan(MOST_WORK);
    }
  }

  // The time of the processor that reading took: other programs on the machine do not count.
  private static Duration workOfReading(String text, Notation notation) {
    ThreadMXBean clock = ManagementFactory.getThreadMXBean();
    long before = clock.getCurrentThreadCpuTime();
    readsOrRefuses(text, notation);
    return Duration.ofNanos(clock.getCurrentThreadCpuTime() - before);
  }

  @Test
  void randomTextIsReadOrRefusedAndNothingElse() {
    Random random = new Random(20261122);
    String alphabet = "ab01.:-[]{},\"'&*!|>#%@`?\n\t \\ue~";
    for (int i = 0; i < 20_000; i++) {
      StringBuilder text = new StringBuilder();
      for (int j = random.nextInt(40); j > 0; j--) {
        text.append(alphabet.charAt(random.nextInt(alphabet.length())));
      }
      readsOrRefuses(text.toString(), Notation.YAML);
      readsOrRefuses(text.toString(), Notation.JSON);
    }
  }

  private static void readsOrRefuses(String text, Notation notation) {
    try {
      assertThat(DocumentParser.parse(text, notation).root()).isNotNull();
    } catch (MalformedDocument refusal) {
      assertThat(refusal.position().line()).isPositive();
    }
  }

  private static @Nullable Node one(Document document) {
    return ((MapNode) document.root()).get("a") instanceof MapNode map ? map.get("n") : null;
  }

  /** The value of the field {@code a}. */
  private static ScalarNode scalar(String text, Notation notation) {
    Node value = ((MapNode) parse(text, notation).root()).get("a");
    return (ScalarNode) Objects.requireNonNull(value);
  }

  private static Document parse(String text, Notation notation) {
    return DocumentParser.parse(text, notation);
  }

  private static MalformedDocument refusal(String text, Notation notation) {
    MalformedDocument refusal =
        catchThrowableOfType(MalformedDocument.class, () -> parse(text, notation));
    assertThat(refusal).as("refusal of %.60s", text).isNotNull();
    return refusal;
  }

  @Test
  void aTextOfSeveralDocumentsIsReadOneByOne() {
    List<Document> documents =
        DocumentParser.parseAll("a: &x 1\n---\n- 2.50\n---\n---\n'3'\n", Limits.SMALL);

    assertThat(documents)
        .extracting(document -> document.toJson().toString())
        .containsExactly("{\"a\":1}", "[2.50]", "null", "\"3\"");
    assertThat(documents.get(1).positionOf("/0")).isEqualTo(new Position(3, 3));
    assertThat(DocumentParser.parseAll("# nothing\n", Limits.SMALL)).isEmpty();
  }

  @Test
  void anAnchorIsKnownInItsOwnDocumentOnly() {
    assertThatThrownBy(() -> DocumentParser.parseAll("&x 1\n---\n*x\n", Limits.SMALL))
        .isInstanceOf(MalformedDocument.class)
        .hasFieldOrPropertyWithValue("rule", "unknown-anchor");
  }

  @Test
  void theLimitsHoldForAllDocumentsOfATextTogether() {
    String half = "- a\n".repeat(Limits.SMALL.values() / 2) + "---\n";

    assertThatThrownBy(() -> DocumentParser.parseAll(half + half, Limits.SMALL))
        .isInstanceOf(MalformedDocument.class)
        .hasFieldOrPropertyWithValue("rule", "too-many-values");
    assertThatThrownBy(
            () -> DocumentParser.parseAll(" ".repeat(Limits.SMALL.length() + 1), Limits.SMALL))
        .isInstanceOf(MalformedDocument.class)
        .hasFieldOrPropertyWithValue("rule", "document-too-large");
  }

  @Test
  void plainJsonKeepsEveryKindOfValue() {
    String yaml = "{a: null, b: true, c: 0x1F, d: 9999999999, e: 1e2, f: 2026-01-01, g: [~]}";

    assertThat(DocumentParser.parse(yaml, Notation.YAML).toJson().toString())
        .isEqualTo(
            "{\"a\":null,\"b\":true,\"c\":31,\"d\":9999999999,\"e\":1E+2,"
                + "\"f\":\"2026-01-01\",\"g\":[null]}");
  }
}
