package io.meshport.scaffolder.library;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.meshport.catalog.ImportNote;
import io.meshport.catalog.ProductDraft;
import io.meshport.contract.FindingLevel;
import io.meshport.contract.model.ContractReader;
import io.meshport.contract.model.ContractReading;
import io.meshport.contract.model.imports.odps.OdpsReader;
import io.meshport.contract.model.odcs.OdcsVersion;
import io.meshport.contract.model.odcs.OfficialStandard;
import io.meshport.contract.model.standard.OdcsObject;
import io.meshport.contract.model.standard.OdcsProperty;
import io.meshport.platform.document.Notation;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Renders every template of the library with every set of values and reads what comes out. */
class TemplateLibraryTest {
  /** Everything is laid here, for people and for tools that the tests do not have. */
  private static final Path OUTPUT = Path.of("target/library");

  /** What jsqlparser 5.4 has no words for: tests of dbt, and masking policies of Snowflake. */
  private static final List<String> UNKNOWN_SQL = List.of("/generic/", "masking.sql");

  private static final List<Product> PRODUCTS = render();

  private static List<Product> render() {
    List<Product> products = new ArrayList<>();
    for (LibraryTemplate template : LibraryTemplate.all()) {
      Samples.all().forEach((set, values) -> products.add(Product.of(template, set, values)));
    }
    products.forEach(product -> Parsers.write(product.files(), OUTPUT.resolve(product.path())));
    return products;
  }

  static Stream<Product> products() {
    return PRODUCTS.stream();
  }

  @ParameterizedTest
  @MethodSource("products")
  void everyProductBringsWhatTheLibraryPromises(Product product) {
    assertThat(product.files().keySet())
        .contains(
            "contracts/daily-parcels.odcs.yaml",
            "dataproduct.yaml",
            "catalog-info.yaml",
            "quality/expectations.json",
            "quality/checks.yml",
            "quality/run.py",
            "quality/source.py",
            "quality/requirements.txt",
            "policy/access.rego",
            "policy/access_test.rego",
            "openlineage.yml",
            "scripts/validate-contract.sh",
            "README.md",
            "docs/working-here.md",
            "requirements.txt",
            "Makefile",
            ".env.example",
            ".gitignore");
    String ci = product.values().path("ci").asText("github");
    assertThat(product.files().containsKey(".github/workflows/checks.yml"))
        .isEqualTo(ci.equals("github"));
    assertThat(product.files().containsKey(".gitlab-ci.yml")).isEqualTo(ci.equals("gitlab"));
  }

  @ParameterizedTest
  @MethodSource("products")
  void noExpressionIsLeftAndNoneGaveNothing(Product product) {
    product
        .files()
        .forEach(
            (path, text) -> {
              String own = text.replace("${{ secrets.MESHPORT_TOKEN }}", "");
              assertThat(own).as(path).doesNotContain("${{", "[object Object]", "undefined", "NaN");
              assertThat(own).as(path).doesNotContain("{% raw", "{% endraw", ": \n", "= \n");
              assertThat(own).as(path).endsWith("\n").doesNotContain("\n\n\n\n");
            });
  }

  @ParameterizedTest
  @MethodSource("products")
  void theContractIsValidAndSaysWhatWasEntered(Product product) {
    ContractReading reading = ContractReader.read(product.contract(), Notation.YAML);

    assertThat(reading.findings())
        .as(product.contract())
        .allMatch(finding -> finding.level() == FindingLevel.HINT);
    OdcsObject table = reading.contract().schema().get(0);
    assertThat(table.description()).isEqualTo(product.values().get("description").asText());
    assertThat(reading.contract().name()).isEqualTo(product.values().get("title").asText());
    assertThat(reading.contract().team().name()).isEqualTo(product.values().get("owner").asText());
    assertThat(reading.contract().servers()).isNotEmpty();
    assertThat(table.properties()).hasSize(product.columns().size());
    for (int i = 0; i < product.columns().size(); i++) {
      sayTheSame(product.columns().get(i), table.properties().get(i));
    }
  }

  private static void sayTheSame(JsonNode column, OdcsProperty property) {
    boolean key = column.path("primaryKey").asBoolean();
    String description = column.path("description").asText();
    assertThat(property.name()).isEqualTo(column.get("name").asText());
    assertThat(property.logicalType()).isEqualTo(column.get("type").asText());
    assertThat(property.physicalType()).isNotBlank();
    assertThat(property.description()).isEqualTo(description.isEmpty() ? null : description);
    assertThat(property.required()).isEqualTo(key || column.path("required").asBoolean());
    assertThat(property.classification())
        .isEqualTo(column.path("classification").asText("internal"));
    assertThat(property.primaryKey()).isEqualTo(key ? true : null);
    JsonNode allowed = column.path("allowed");
    boolean listed = !allowed.isEmpty() && !column.get("type").asText().equals("boolean");
    assertThat(
            property.quality().stream()
                .filter(rule -> "invalidValues".equals(rule.metric()))
                .flatMap(rule -> texts(rule.arguments().get("validValues")).stream())
                .toList())
        .isEqualTo(listed ? texts(allowed) : List.of());
  }

  private static List<String> texts(JsonNode list) {
    List<String> texts = new ArrayList<>();
    list.forEach(item -> texts.add(item.asText()));
    return texts;
  }

  @ParameterizedTest
  @MethodSource("products")
  void theContractFollowsTheOfficialSchema(Product product) {
    OfficialStandard.documents();

    assertThat(OfficialStandard.errors(OdcsVersion.V3_1_0, Parsers.yaml(product.contract()).get(0)))
        .isEmpty();
  }

  @ParameterizedTest
  @MethodSource("products")
  void thePortalReadsTheDescriptionOfTheProduct(Product product) {
    ProductDraft draft =
        OdpsReader.read(
            product.file("dataproduct.yaml"), "logistics", "parcel-events", contract -> false);

    assertThat(draft.key()).hasToString("logistics/parcel-events");
    assertThat(draft.title()).isEqualTo(product.values().get("title").asText());
    assertThat(draft.ports()).hasSize(1);
    assertThat(draft.ports().get(0).name()).isEqualTo("daily-parcels");
    assertThat(draft.notes())
        .extracting(ImportNote::message)
        .noneMatch(message -> message.contains("The technology was set to"));
  }

  @ParameterizedTest
  @MethodSource("products")
  void theDescriptionOfTheProductFollowsTheOfficialSchema(Product product) {
    assertThat(ProductStandard.errors(Parsers.yaml(product.file("dataproduct.yaml")).get(0)))
        .isEmpty();
  }

  @ParameterizedTest
  @MethodSource("products")
  void yamlAndJsonAreReadByParsers(Product product) {
    product
        .ending(".yaml", ".yml")
        .forEach(
            (path, text) ->
                assertThatCode(() -> assertThat(Parsers.yaml(text)).isNotEmpty())
                    .as("%s\n%s", path, text)
                    .doesNotThrowAnyException());
    product
        .ending(".json", ".share.example")
        .forEach((path, text) -> assertThat(Parsers.json(text)).as(path).isNotEmpty());
    product
        .ending(".avsc")
        .forEach((path, text) -> new org.apache.avro.Schema.Parser().parse(text));
  }

  @ParameterizedTest
  @MethodSource("products")
  void statementsAreReadByAParserOfSql(Product product) {
    boolean backslashes =
        Stream.of("postgresql", "kafka").noneMatch(product.template().name()::contains);
    product
        .files(path -> path.endsWith(".sql") && UNKNOWN_SQL.stream().noneMatch(path::contains))
        .forEach((path, text) -> assertThat(Parsers.sql(text, backslashes)).as(path).isNotEmpty());
  }

  @ParameterizedTest
  @MethodSource("products")
  void policiesAreClosedTextsAndRulesOfRego(Product product) {
    assertThat(product.ending(".rego")).hasSize(2);
    product
        .ending(".rego")
        .forEach((path, text) -> assertThat(RegoText.faults(text)).as(path).isEmpty());
    String policy = product.file("policy/access.rego");
    for (JsonNode column : product.columns()) {
      assertThat(policy)
          .contains(
              "\"%s\": {\"classification\": \"%s\", \"personal\": %s},"
                  .formatted(
                      column.get("name").asText(),
                      column.path("classification").asText("internal"),
                      column.path("personal").asBoolean()));
    }
  }

  @ParameterizedTest
  @MethodSource("products")
  void pythonCompiles(Product product, @TempDir Path folder) {
    assumeTrue(Parsers.isPresent("python3"), "Skipped: there is no python3");
    Map<String, String> modules = product.ending(".py");

    assertThat(
            Parsers.complaints(
                modules,
                folder.resolve("p"),
                "python3",
                "-W",
                "error",
                "-m",
                "compileall",
                "-qf",
                "."))
        .isEmpty();
    assertThat(modules).isNotEmpty();
  }

  @ParameterizedTest
  @MethodSource("products")
  void theMakefileAndTheScriptsAreReadByTheirPrograms(Product product, @TempDir Path folder) {
    assumeTrue(Parsers.isPresent("make"), "Skipped: there is no make");

    assertThat(
            Parsers.complaints(
                product.files(), folder.resolve("p"), "make", "-n", "install", "check"))
        .isEmpty();
    for (String script : product.ending(".sh").keySet()) {
      assertThat(Parsers.complaints(Map.of(), folder.resolve("p"), "sh", "-n", script)).isEmpty();
    }
  }
}
