package io.meshport.scaffolder.library;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The parts of a product say the same: what the contract promises is what the others check. */
class ProductRulesTest {
  private static final Path TIMES = Path.of("target/library/times.md");

  static Stream<Product> products() {
    List<Product> products = new ArrayList<>();
    for (LibraryTemplate template : LibraryTemplate.all()) {
      Samples.all().forEach((set, values) -> products.add(Product.of(template, set, values)));
    }
    return products.stream();
  }

  static Stream<LibraryTemplate> templates() {
    return LibraryTemplate.all().stream();
  }

  @ParameterizedTest
  @MethodSource("products")
  void everyRuleOfTheContractIsCheckedByBothTools(Product product) {
    Set<String> promised = new TreeSet<>();
    JsonNode table = Parsers.yaml(product.contract()).get(0).at("/schema/0");
    table.path("quality").forEach(rule -> promised.add(rule.get("id").asText()));
    for (JsonNode column : table.get("properties")) {
      column.path("quality").forEach(rule -> promised.add(rule.get("id").asText()));
    }

    assertThat(promised).isNotEmpty();
    assertThat(expectations(product)).isEqualTo(promised);
    assertThat(sodaChecks(product)).containsAll(promised);
  }

  private static Set<String> expectations(Product product) {
    Set<String> ids = new TreeSet<>();
    for (JsonNode expectation :
        Parsers.json(product.file("quality/expectations.json")).get("expectations")) {
      assertThat(expectation.get("type").asText()).startsWith("expect_");
      assertThat(expectation.get("kwargs").isObject()).isTrue();
      String id = expectation.at("/meta/quality_id").asText();
      if (!id.isEmpty()) {
        ids.add(id);
      }
    }
    return ids;
  }

  private static Set<String> sodaChecks(Product product) {
    Set<String> names = new TreeSet<>();
    JsonNode checks = Parsers.yaml(product.file("quality/checks.yml")).get(0);
    assertThat(checks).hasSize(1);
    checks.elements().next().findValuesAsText("name").forEach(names::add);
    return names;
  }

  @ParameterizedTest
  @MethodSource("products")
  void allowedValuesReachTheChecksAsTheyWereEntered(Product product) {
    for (JsonNode expectation :
        Parsers.json(product.file("quality/expectations.json")).get("expectations")) {
      if (expectation.get("type").asText().equals("expect_column_values_to_be_in_set")) {
        String name = expectation.at("/kwargs/column").asText().toLowerCase(Locale.ROOT);
        List<String> set = new ArrayList<>();
        expectation.at("/kwargs/value_set").forEach(value -> set.add(value.asText()));
        assertThat(set).isEqualTo(allowed(product, name));
      }
    }
  }

  private static List<String> allowed(Product product, String name) {
    List<String> values = new ArrayList<>();
    for (JsonNode column : product.columns()) {
      if (column.get("name").asText().equals(name)) {
        column.path("allowed").forEach(value -> values.add(value.asText()));
      }
    }
    return values;
  }

  /** dbt, Soda and Spark put values into their files: no words may look like a place for one. */
  @ParameterizedTest
  @MethodSource("products")
  void wordsOfPeopleAreNoExpressionsForDbtSodaAndSpark(Product product) {
    product
        .files(path -> path.endsWith("schema.yml") || path.equals("quality/checks.yml"))
        .forEach((path, text) -> assertThat(text).as(path).doesNotContain("{{", "{%", "{#"));
    assertThat(product.file("quality/checks.yml")).doesNotContain("${");
    product
        .files(path -> path.endsWith("ddl/table.sql") && product.template().name().contains("lake"))
        .forEach((path, text) -> assertThat(text).as(path).doesNotContain("${"));
  }

  @ParameterizedTest
  @MethodSource("templates")
  void aTableOfAsManyColumnsAsTheWizardTakesIsRendered(LibraryTemplate template) {
    int most = template.pages().get(1).at("/properties/columns/maxItems").asInt();

    Product product = Product.of(template, "widest", Samples.many(most));

    assertThat(Parsers.yaml(product.contract()).get(0).at("/schema/0/properties")).hasSize(most);
  }

  @ParameterizedTest
  @MethodSource("products")
  void modulesThatNeedNoLibraryDoWhatTheirNamesSay(Product product, @TempDir Path folder) {
    assumeTrue(Parsers.isPresent("python3"), "Skipped: there is no python3");
    Map<String, String> files = new TreeMap<>(product.files());
    for (String path : List.of("pipeline/mapping.py", "flink/statements.py", "job/columns.py")) {
      if (product.files().containsKey(path)) {
        files.put("probe.py", probe(path));
        assertThat(Parsers.complaints(files, folder.resolve("p"), "python3", "probe.py")).isEmpty();
      }
    }
  }

  private static String probe(String path) {
    String folder =
        "import sys; sys.path.insert(0, '" + path.substring(0, path.indexOf('/')) + "')\n";
    return folder
        + switch (path) {
          case "pipeline/mapping.py" ->
              """
              import datetime, json
              import mapping
              day = datetime.datetime(2026, 1, 31, 12, tzinfo=datetime.timezone.utc)
              examples = {"string": "x", "integer": 7, "number": 1.5, "boolean": True,
                          "date": day.date(), "timestamp": day}
              row = {c["column"]: examples[c["type"]] for c in mapping.COLUMNS}
              resource = json.loads(json.dumps(mapping.to_resource(row)))
              assert mapping.to_row(resource) == row
              assert mapping.identity(row) == resource["id"]
              """;
          case "flink/statements.py" ->
              """
              from pathlib import Path
              from statements import is_insert, quoted, statements
              schema = next(Path("schema").glob("*.avsc")).read_text()
              script = Path("flink/job.sql").read_text().replace("'@schema@'", quoted(schema))
              found = statements(script)
              assert [is_insert(s) for s in found] == [False] * 4 + [True] * 2, found
              """;
          default ->
              """
              import columns
              assert set(columns.REQUIRED) <= set(columns.TYPES)
              assert set(columns.KEY) <= set(columns.REQUIRED)
              assert set(columns.ALLOWED) | set(columns.RANGES) <= set(columns.TYPES)
              """;
        };
  }

  /** Archivers of Java leave out some names of Git; such a file has its name from an expression. */
  @Test
  void noFileOfTheLibraryIsOneThatArchiversLeaveOut() throws IOException {
    for (LibraryTemplate template : LibraryTemplate.all()) {
      try (Stream<Path> files = Files.walk(template.folder().getParent())) {
        assertThat(files.map(file -> file.getFileName().toString()))
            .doesNotContain(".gitignore", ".gitattributes", ".git", ".DS_Store");
      }
    }
  }

  @Test
  void howLongATemplateTakes(TestReporter reporter) throws IOException {
    StringBuilder report =
        new StringBuilder("| template | 12 columns, ms | 200 columns, ms |\n|---|---|---|\n");
    ObjectNode typical = Samples.typical();
    ObjectNode many = Samples.many(200);
    for (LibraryTemplate template : LibraryTemplate.all()) {
      double small = median(template, typical);
      double large = median(template, many);
      report.append("| %s | %.1f | %.1f |%n".formatted(template.name(), small, large));
      reporter.publishEntry(template.name(), "%.1f ms, %.1f ms".formatted(small, large));
      assertThat(large).isLessThan(5_000);
    }
    Files.createDirectories(TIMES.getParent());
    Files.writeString(TIMES, report);
  }

  private static double median(LibraryTemplate template, ObjectNode values) {
    long[] nanoseconds = new long[9];
    for (int i = 0; i < nanoseconds.length; i++) {
      long begin = System.nanoTime();
      template.render(values);
      nanoseconds[i] = System.nanoTime() - begin;
    }
    Arrays.sort(nanoseconds);
    return nanoseconds[nanoseconds.length / 2] / 1e6;
  }
}
