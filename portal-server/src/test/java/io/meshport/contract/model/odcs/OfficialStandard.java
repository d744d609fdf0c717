package io.meshport.contract.model.odcs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The standard's own schemas and examples, where they stand beside the repository. */
public final class OfficialStandard {
  private static final Path STANDARDS = Path.of("../../shared/standards").toAbsolutePath();

  private static final Map<OdcsVersion, Schema> SCHEMAS = new EnumMap<>(OdcsVersion.class);

  private static final Map<OdcsVersion, String> NAMES =
      Map.of(
          OdcsVersion.V2_2, "v2.2.2",
          OdcsVersion.V3_0_0, "v3.0.0",
          OdcsVersion.V3_0_1, "v3.0.1",
          OdcsVersion.V3_0_2, "v3.0.2",
          OdcsVersion.V3_1_0, "v3.1.0",
          OdcsVersion.V3_2_0, "v3.2.0-draft");

  private OfficialStandard() {}

  /** The files below a folder; the test that asks is skipped where there is none. */
  public static List<Path> files(String folder) {
    Path path = STANDARDS.resolve(folder);
    assumeTrue(
        Files.isDirectory(path), "Skipped: ../shared/standards is not beside this repository");
    try (Stream<Path> files = Files.walk(path)) {
      List<Path> found = files.filter(file -> file.toString().endsWith(".yaml")).sorted().toList();
      assertThat(found).isNotEmpty();
      return found;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Every document of the standard: its examples, its negative tests, and those of others. */
  public static List<Path> documents() {
    return Stream.of("odcs/examples", "odcs/negative", "datacontract-cli/odcs")
        .flatMap(folder -> files(folder).stream())
        .toList();
  }

  /** The name of a document in a report. */
  public static String name(Path document) {
    return STANDARDS.relativize(document).toString();
  }

  /**
   * What the official schema of a version says against a document. The format {@code uri} is not
   * asserted, because the standard's own example of a location is none.
   */
  public static List<String> errors(OdcsVersion version, JsonNode contract) {
    Schema schema = SCHEMAS.computeIfAbsent(version, OfficialStandard::schema);
    return schema
        .validate(contract, run -> run.executionConfig(c -> c.formatAssertionsEnabled(true)))
        .stream()
        .map(Object::toString)
        .toList();
  }

  private static Schema schema(OdcsVersion version) {
    Path file = STANDARDS.resolve("odcs/schema/odcs-json-schema-" + NAMES.get(version) + ".json");
    try {
      // The validator takes the group of definitions of servers for a definition and warns of it.
      String text = Files.readString(file).replace("#/$defs/ServerSource/", "#/$defs/");
      ObjectNode schema = (ObjectNode) withoutUris(new JsonMapper().readTree(text));
      ObjectNode definitions = schema.withObject("/$defs");
      if (definitions.remove("ServerSource") instanceof ObjectNode servers) {
        definitions.setAll(servers);
      }
      return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2019_09)
          .getSchema(schema);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static JsonNode withoutUris(JsonNode schema) {
    if (schema instanceof ObjectNode object && "uri".equals(object.path("format").asText())) {
      object.remove("format");
    }
    schema.forEach(OfficialStandard::withoutUris);
    return schema;
  }
}
