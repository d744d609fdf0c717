package io.meshport.platform.http;

import io.meshport.platform.page.Page;
import io.meshport.platform.problem.ProblemView;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.jspecify.annotations.Nullable;

/**
 * Completes the generated API description: views say which members are always there, every
 * operation names its error answer, and nothing depends on where the server runs.
 */
public class ApiDescription implements OASFilter {
  private static final String PROBLEM = "ProblemView";
  private static final List<String> HOMES =
      List.of(
          "catalog.rest",
          "contract.rest",
          "contract",
          "access.rest",
          "discovery.rest",
          "identity.rest",
          "identity",
          "notification.rest",
          "platform.config",
          "platform.problem");

  @Override
  public void filterOpenAPI(OpenAPI api) {
    api.setServers(List.of(OASFactory.createServer().url("/")));
    Map<String, Schema> schemas = new TreeMap<>(api.getComponents().getSchemas());
    schemas.put(PROBLEM, problem());
    schemas.forEach((name, schema) -> recordOf(name).ifPresent(record -> require(schema, record)));
    api.getComponents().setSchemas(schemas);
    api.getPaths()
        .getPathItems()
        .values()
        .forEach(path -> path.getOperations().values().forEach(ApiDescription::nameTheProblem));
  }

  private static void nameTheProblem(Operation operation) {
    APIResponse answer =
        OASFactory.createAPIResponse()
            .description("The portal says no, and why")
            .content(
                OASFactory.createContent()
                    .addMediaType(
                        ProblemView.MEDIA_TYPE,
                        OASFactory.createMediaType()
                            .schema(
                                OASFactory.createSchema().ref("#/components/schemas/" + PROBLEM))));
    operation.getResponses().setDefaultValue(answer);
  }

  private static Schema problem() {
    Schema text = OASFactory.createSchema().addType(Schema.SchemaType.STRING);
    Schema number = OASFactory.createSchema().addType(Schema.SchemaType.INTEGER);
    Schema violation =
        OASFactory.createSchema()
            .addType(Schema.SchemaType.OBJECT)
            .addProperty("pointer", text)
            .addProperty("message", text)
            .addProperty("line", number)
            .addProperty("column", number)
            .required(List.of("pointer", "message"));
    return OASFactory.createSchema()
        .addType(Schema.SchemaType.OBJECT)
        .description("RFC 9457 problem")
        .addProperty("type", text)
        .addProperty("title", text)
        .addProperty("status", number)
        .addProperty("detail", text)
        .addProperty("instance", text)
        .addProperty("remedy", text)
        .addProperty(
            "errors", OASFactory.createSchema().addType(Schema.SchemaType.ARRAY).items(violation));
  }

  private static void require(Schema schema, Class<?> record) {
    List<String> always = new ArrayList<>();
    for (RecordComponent component : record.getRecordComponents()) {
      if (!isNullable(component)) {
        always.add(component.getName());
      }
    }
    schema.setRequired(always.isEmpty() ? null : always);
  }

  private static boolean isNullable(RecordComponent component) {
    AnnotatedElement type = component.getAnnotatedType();
    return type.isAnnotationPresent(Nullable.class);
  }

  private static Optional<Class<?>> recordOf(String schema) {
    if (schema.startsWith("Page") && schema.length() > "Page".length()) {
      return Optional.of(Page.class);
    }
    return HOMES.stream().flatMap(home -> load("io.meshport." + home, schema)).findFirst();
  }

  private static Stream<Class<?>> load(String home, String name) {
    try {
      Class<?> found = Class.forName(home + "." + name);
      return Arrays.stream(new Class<?>[] {found}).filter(Class::isRecord);
    } catch (ClassNotFoundException elsewhere) {
      return Stream.empty();
    }
  }
}
