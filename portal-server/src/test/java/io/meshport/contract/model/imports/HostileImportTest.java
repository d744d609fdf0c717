package io.meshport.contract.model.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.meshport.platform.document.MalformedDocument;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Sources made to hurt: each ends within two seconds, with a contract or a refusal. */
class HostileImportTest {
  private static final Duration LIMIT = Duration.ofSeconds(2);
  private static final Duration GUARD = Duration.ofSeconds(30);
  private static final int MEGABYTE = 1 << 20;

  static Stream<Arguments> refused() {
    return Stream.concat(scripts(), schemas());
  }

  private static Stream<Arguments> scripts() {
    return Stream.of(
        Arguments.of(ImportFormat.SQL_DDL, "(".repeat(MEGABYTE), "nothing-to-import"),
        Arguments.of(ImportFormat.SQL_DDL, "CREATE TABLE t (" + many("("), "unexpected"),
        Arguments.of(
            ImportFormat.SQL_DDL, "CREATE TABLE t (a int CHECK " + many("("), "group-too-long"),
        Arguments.of(
            ImportFormat.SQL_DDL, "CREATE TABLE t (a int DEFAULT " + many("("), "group-too-long"),
        Arguments.of(
            ImportFormat.SQL_DDL, "CREATE TABLE t (a " + many("STRUCT<a "), "nested-too-deeply"),
        Arguments.of(
            ImportFormat.SQL_DDL, "CREATE TABLE t (a " + many("ARRAY<"), "nested-too-deeply"),
        Arguments.of(ImportFormat.SQL_DDL, "CREATE TABLE t (" + many("x"), "text-too-long"),
        Arguments.of(ImportFormat.SQL_DDL, "CREATE TABLE t (a int CHECK ((", "unfinished"),
        Arguments.of(ImportFormat.SQL_DDL, "/*" + many("*"), "unfinished"),
        Arguments.of(
            ImportFormat.SQL_DDL,
            "CREATE TABLE t (a int" + ", b int".repeat(20_000) + ")",
            "too-many-columns"));
  }

  private static Stream<Arguments> schemas() {
    return Stream.of(
        Arguments.of(ImportFormat.PROTOBUF, many("message A{"), "nested-too-deeply"),
        Arguments.of(ImportFormat.PROTOBUF, many("("), "unexpected"),
        Arguments.of(ImportFormat.PROTOBUF, bushyMessages(), "too-many-columns"),
        Arguments.of(ImportFormat.AVRO, many("["), "nested-too-deeply"),
        Arguments.of(ImportFormat.AVRO, bushyRecords(), "too-many-columns"),
        Arguments.of(ImportFormat.JSON_SCHEMA, bushySchema(), "too-many-references"),
        Arguments.of(ImportFormat.JSON_SCHEMA, bushyProperties(), "too-many-columns"),
        Arguments.of(ImportFormat.JSON_SCHEMA, "{\"a\":" + many("["), "nested-too-deeply"),
        Arguments.of(
            ImportFormat.JSON_SCHEMA,
            "{\"properties\": {\"a\": {\"$ref\": \"http://169.254.169.254/x\"}}}",
            "remote-reference"),
        Arguments.of(
            ImportFormat.JSON_SCHEMA,
            "{\"properties\": {\"a\": {\"$ref\": \"file:///etc/passwd\"}}}",
            "remote-reference"),
        Arguments.of(
            ImportFormat.DCS,
            "{dataContractSpecification: 1.2.1, models: {m: {fields: {a: {$ref: http://x/y}}}}}",
            "remote-reference"),
        Arguments.of(ImportFormat.DBT_MANIFEST, "{}", "not-a-manifest"),
        Arguments.of(ImportFormat.DCS, "a: &a [*a, *a]", "unknown-anchor"),
        Arguments.of(ImportFormat.ODCS, many("["), "nested-too-deeply"));
  }

  private static String many(String text) {
    return text.repeat(MEGABYTE / text.length());
  }

  /** Each message holds the next one four times: 4 to the power of 12 fields. */
  private static String bushyMessages() {
    StringBuilder proto = new StringBuilder();
    for (int i = 0; i < 12; i++) {
      proto.append("message M").append(i).append(" {");
      for (int field = 1; field <= 4; field++) {
        proto.append("M%d f%d = %d;".formatted(i + 1, field, field));
      }
      proto.append("}\n");
    }
    return proto + "message M12 { int32 x = 1; }";
  }

  private static String bushyRecords() {
    StringBuilder records =
        new StringBuilder("[{\"type\":\"record\",\"name\":\"R0\",\"fields\":[]}");
    for (int i = 1; i < 12; i++) {
      records.append(",{\"type\":\"record\",\"name\":\"R%d\",\"fields\":[".formatted(i));
      for (int field = 0; field < 4; field++) {
        records.append(field == 0 ? "" : ",");
        records.append("{\"name\":\"f%d\",\"type\":\"R%d\"}".formatted(field, i - 1));
      }
      records.append("]}");
    }
    return records.append("]").toString();
  }

  private static String bushySchema() {
    StringBuilder defs = new StringBuilder("\"d0\":{\"type\":\"string\"}");
    for (int i = 1; i < 30; i++) {
      String half = "{\"allOf\":[{\"$ref\":\"#/$defs/d%d\"}]}".formatted(i - 1);
      defs.append(",\"d%d\":{\"allOf\":[%s,%s]}".formatted(i, half, half));
    }
    String nested = "{\"allOf\":[".repeat(12) + "{}" + "]}".repeat(12);
    return "{\"properties\":{"
        + Stream.iterate(0, i -> i + 1)
            .limit(6000)
            .map(i -> "\"p%d\":{\"$ref\":\"#/$defs/d29\"}".formatted(i))
            .reduce((one, two) -> one + "," + two)
            .orElse("")
        + "},\"$defs\":{"
        + defs
        + ",\"n\":"
        + nested
        + "}}";
  }

  private static String bushyProperties() {
    StringBuilder defs = new StringBuilder("\"d0\":{\"type\":\"string\"}");
    for (int i = 1; i < 10; i++) {
      String next = "{\"$ref\":\"#/$defs/d%d\"}".formatted(i - 1);
      String properties = "\"a\":%1$s,\"b\":%1$s,\"c\":%1$s,\"d\":%1$s".formatted(next);
      defs.append(",\"d%d\":{\"properties\":{%s}}".formatted(i, properties));
    }
    return "{\"properties\":{\"x\":{\"$ref\":\"#/$defs/d9\"}},\"$defs\":{" + defs + "}}";
  }

  /** Counts the time of the processor: how busy the machine is says nothing about an importer. */
  private static void inTime(Runnable work) {
    ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    long used =
        Assertions.assertTimeoutPreemptively(
            GUARD,
            () -> {
              long before = threads.getCurrentThreadCpuTime();
              work.run();
              return threads.getCurrentThreadCpuTime() - before;
            });
    assertThat(Duration.ofNanos(used)).isLessThan(LIMIT);
  }

  @ParameterizedTest
  @MethodSource("refused")
  void itIsRefusedInTime(ImportFormat format, String source, String rule) {
    inTime(
        () ->
            assertThatThrownBy(() -> format.importer().read(source, ImportSettings.NONE))
                .isInstanceOfSatisfying(
                    MalformedDocument.class,
                    refusal -> assertThat(refusal.rule()).isEqualTo(rule)));
  }

  @Test
  void aLongScriptWithoutMistakeIsReadInTime() {
    String script = "CREATE TABLE t (a int);" + "INSERT INTO t VALUES ('(((');".repeat(30_000);

    Imported imported =
        Assertions.assertTimeoutPreemptively(LIMIT, () -> Imports.of(ImportFormat.SQL_DDL, script));

    assertThat(imported.notes()).hasSizeLessThan(600);
    assertThat(imported.notes().get(imported.notes().size() - 1).message()).contains("more notes");
  }

  @Test
  void whatHoldsItselfIsDescribedOnce() {
    Imported avro =
        Imports.of(
            ImportFormat.AVRO,
            """
            {"type": "record", "name": "Node", "fields": [
              {"name": "next", "type": ["null", "Node"]}]}
            """);
    Imported proto =
        Imports.of(ImportFormat.PROTOBUF, "message Node { Node next = 1; repeated Node all = 2; }");
    Imported schema =
        Imports.of(
            ImportFormat.JSON_SCHEMA,
            """
            {"title": "Node", "$ref": "#/$defs/n", "$defs": {"n": {"type": "object",
              "properties": {"next": {"$ref": "#/$defs/n"}, "root": {"$ref": "#"}}}}}
            """);
    Imported dcs =
        Imports.of(
            ImportFormat.DCS,
            """
            {dataContractSpecification: 1.2.1, id: x, info: {title: T, version: 1.0.0},
             models: {Node: {fields: {next: {$ref: '#/definitions/n'}}}},
             definitions: {n: {type: object, fields: {next: {$ref: '#/definitions/n'}}}}}
            """);

    assertThat(Imports.warnings(avro, "Node.next")).hasSize(1);
    assertThat(Imports.warnings(proto, "Node.next")).hasSize(1);
    assertThat(Imports.warnings(schema, "Node.next")).hasSize(1);
    assertThat(Imports.warnings(schema, "Node.root")).hasSize(1);
    assertThat(Imports.warnings(dcs, "Node.next.next")).hasSize(1);
  }

  @Test
  void whatLiesTooDeepIsLeftOutWithAWarning() {
    StringBuilder proto = new StringBuilder();
    for (int i = 0; i < 100; i++) {
      proto.append("message M%d { M%d next = 1; }\n".formatted(i, i + 1));
    }

    Imported imported = Imports.of(ImportFormat.PROTOBUF, proto + "message M100 { int32 x = 1; }");

    assertThat(imported.notes()).anyMatch(note -> note.message().contains("levels deep"));
  }
}
