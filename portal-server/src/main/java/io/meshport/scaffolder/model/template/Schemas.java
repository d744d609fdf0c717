package io.meshport.scaffolder.model.template;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.Error;
import com.networknt.schema.ExecutionConfig;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaException;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.SpecificationVersion;
import io.meshport.platform.document.Pointer;
import io.meshport.platform.problem.Violation;
import java.util.List;
import java.util.Locale;

/**
 * Holds values to JSON Schemas (draft 7) of people who are not to be trusted with a server: nothing
 * is fetched, patterns give up, and schemas that never end are refused.
 */
public final class Schemas {
  private static final String WHICH = "$schema";

  // Nothing is kept: schemas are many, and the registry would hold them for good.
  private static final SchemaRegistry REGISTRY =
      SchemaRegistry.withDefaultDialect(
          SpecificationVersion.DRAFT_7,
          builder ->
              builder
                  .schemaCacheEnabled(false)
                  .schemaLoader(loader -> loader.block(address -> !isBundled(address.toString())))
                  .schemaRegistryConfig(
                      SchemaRegistryConfig.builder()
                          .regularExpressionFactory(BoundedPattern::new)
                          .build()));

  private static final Schema DRAFT_7 =
      SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_7)
          .getSchema(SchemaLocation.of(SpecificationVersion.DRAFT_7.getDialectId()));

  private Schemas() {}

  private static boolean isBundled(String address) {
    return address.startsWith("http://json-schema.org/draft-07/schema");
  }

  /**
   * What in a value breaks a schema.
   *
   * @param pointer where the value stands, to begin every pointer with
   */
  public static List<Violation> violations(ObjectNode schema, JsonNode value, String pointer) {
    ObjectNode plain = schema.deepCopy();
    plain.remove(List.of(WHICH, "$id"));
    try {
      return violations(REGISTRY.getSchema(plain), value, pointer);
    } catch (BoundedPattern.TooCostly | SchemaException | StackOverflowError failure) {
      return List.of(Violation.at(pointer, "cannot be held to its schema: " + reason(failure)));
    }
  }

  /** Where a schema is none, in the words of the official schema of schemas. */
  static List<Violation> mistakes(ObjectNode schema, String pointer) {
    return violations(DRAFT_7, schema, pointer);
  }

  private static List<Violation> violations(Schema schema, JsonNode value, String pointer) {
    return schema
        .validate(
            value,
            context ->
                context.setExecutionConfig(
                    ExecutionConfig.builder()
                        .locale(Locale.ENGLISH)
                        .formatAssertionsEnabled(true)
                        .build()))
        .stream()
        .map(error -> violation(error, pointer))
        .distinct()
        .toList();
  }

  // A missing value is pointed at where it should stand, so that a form can show it there.
  private static Violation violation(Error error, String pointer) {
    String place = pointer + error.getInstanceLocation();
    String property = error.getProperty();
    boolean missing = "required".equals(error.getKeyword()) && property != null;
    return missing
        ? Violation.at(Pointer.child(place, property), "is required")
        : Violation.at(place, String.valueOf(error.getMessage()));
  }

  private static String reason(Throwable failure) {
    return failure instanceof StackOverflowError
        ? "the schema never ends"
        : String.valueOf(failure.getMessage());
  }
}
