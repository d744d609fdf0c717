package io.meshport.scaffolder.library;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The official schema of Bitol's ODPS 1.0.0, where it stands beside the repository. */
final class ProductStandard {
  private static final Path SCHEMA =
      Path.of("../../shared/standards/odps/schema/odps-json-schema-v1.0.0.json").toAbsolutePath();

  private ProductStandard() {}

  /** What the schema says against a product; the test that asks is skipped without the schema. */
  static List<String> errors(JsonNode product) {
    assumeTrue(Files.exists(SCHEMA), "Skipped: ../shared/standards is not beside this repository");
    try {
      Schema schema =
          SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2019_09)
              .getSchema(Files.readString(SCHEMA));
      return schema
          .validate(product, run -> run.executionConfig(c -> c.formatAssertionsEnabled(true)))
          .stream()
          .map(Object::toString)
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
