package io.meshport.contract.model;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.meshport.contract.ContractFinding;
import io.meshport.platform.document.Notation;
import java.lang.management.ManagementFactory;
import java.nio.charset.Charset;
import java.time.Duration;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Documents made to do harm are refused with one finding, soon and within little memory. */
class BadInputTest {
  private static final Duration SOON = Duration.ofSeconds(2);
  private static final long LITTLE = 300L << 20;

  private static final String HEAD =
      """
      apiVersion: v3.1.0
      kind: DataContract
      id: wide
      version: 1.0.0
      status: active
      schema:
        - name: t
          properties:
      """;

  private static final String COLUMN =
      """
      - name: column_%1$d
        id: c%1$d
        businessName: Column number %1$d
        description: What column %1$d means to the business, in a sentence of some words
        logicalType: string
        logicalTypeOptions: {minLength: 1, maxLength: 40}
        physicalType: varchar(40)
        required: true
        classification: internal
        tags: [one, two]
        relationships:
          - to: t.column_%2$d
        quality:
          - metric: nullValues
            mustBe: 0
            dimension: completeness
        customProperties:
          - property: source
            value: crm
      """;

  static Stream<Arguments> harmful() {
    String laughs = "a: &a [x, x, x, x, x, x, x, x, x]\n";
    for (char c = 'b'; c < 'j'; c++) {
      String nine = ("*" + (char) (c - 1) + ", ").repeat(9);
      laughs += c + ": &" + c + " [" + nine + "]\n";
    }
    return Stream.of(
        Arguments.of("too-many-values", bytes(laughs)),
        Arguments.of("too-many-aliases", bytes("a: &a 1\nb: [" + "*a, ".repeat(1_000) + "]")),
        Arguments.of(
            "too-many-values",
            bytes("a: &a [" + "x, ".repeat(30_000) + "]\nb: [" + "*a, ".repeat(40) + "]")),
        Arguments.of("document-too-large", bytes("a: b\n".repeat(10 << 20))),
        Arguments.of("document-too-large", bytes("{\"a\":" + "[".repeat(50 << 20))),
        Arguments.of("unknown-anchor", bytes("a: &a\n  b: *a")),
        Arguments.of("unknown-anchor", bytes("a: &a [*a]")),
        Arguments.of("not-utf-8", bytes("id: a\0b")),
        Arguments.of("not-utf-8", "id: größe".getBytes(ISO_8859_1)),
        Arguments.of("not-utf-8", "id: größe".getBytes(UTF_16)),
        Arguments.of("not-utf-8", "id: x".getBytes(Charset.forName("UTF-32"))),
        Arguments.of("nested-too-deeply", bytes("[".repeat(100) + "]".repeat(100))),
        Arguments.of("nested-too-deeply", bytes("{a: ".repeat(100) + "1" + "}".repeat(100))),
        Arguments.of("nested-too-deeply", bytes("- ".repeat(100) + "a")));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource
  void harmful(String rule, byte[] document) {
    long before = allocated();
    long start = busy();

    ContractReading reading = ContractReader.read(document, Notation.YAML);

    assertThat(Duration.ofNanos(busy() - start)).isLessThan(SOON);
    assertThat(allocated() - before).isLessThan(LITTLE);
    assertThat(reading.findings()).extracting(ContractFinding::rule).containsExactly(rule);
    assertThat(reading.isValid()).isFalse();
  }

  @Test
  void aContractOfTenThousandRichColumnsIsTakenSoonAndWithinLittleMemory() {
    byte[] document = bytes(columns(10_000));
    ContractReader.read(document, Notation.YAML);
    long before = allocated();
    long start = busy();

    ContractReading reading = ContractReader.read(document, Notation.YAML);

    assertThat(Duration.ofNanos(busy() - start)).isLessThan(SOON);
    assertThat(allocated() - before).isLessThan(4 * LITTLE);
    assertThat(reading.findings()).extracting(ContractFinding::rule).containsExactly("no-purpose");
    assertThat(Objects.requireNonNull(reading.model()).schema().get(0).columns()).hasSize(10_000);
  }

  private static String columns(int count) {
    StringBuilder contract = new StringBuilder(HEAD);
    for (int i = 0; i < count; i++) {
      contract.append(COLUMN.formatted(i, (i + 1) % count).indent(6));
    }
    return contract.toString();
  }

  private static byte[] bytes(String text) {
    return text.getBytes(UTF_8);
  }

  /** Nanoseconds that this thread has worked: other work on the machine must not fail the test. */
  private static long busy() {
    return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
  }

  /** Bytes that this thread has asked for so far: what it holds at one time cannot be more. */
  private static long allocated() {
    return ((com.sun.management.ThreadMXBean) ManagementFactory.getThreadMXBean())
        .getThreadAllocatedBytes(Thread.currentThread().getId());
  }
}
