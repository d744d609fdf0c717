package io.meshport.platform.http;

import io.meshport.platform.page.Page;
import io.meshport.platform.problem.ProblemView;
import jakarta.ws.rs.core.HttpHeaders;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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
          "contract.rest.bulk",
          "contract.rest.consent",
          "contract.rest.diff",
          "contract.rest.export",
          "contract.rest.git",
          "contract",
          "access.rest",
          "discovery.rest",
          "identity.rest",
          "identity",
          "notification.rest",
          "scaffolder.rest.task",
          "scaffolder.rest.template",
          "scaffolder.rest.draft",
          "scaffolder.rest.entity",
          "repository.rest",
          "scaffolder.rest.upgrade",
          "platform.config",
          "platform.problem");

  @Override
  public void filterOpenAPI(OpenAPI api) {
    api.setServers(List.of(OASFactory.createServer().url("/")));
    Map<String, Schema> schemas = new TreeMap<>(api.getComponents().getSchemas());
    schemas.put(PROBLEM, problem());
    Map<String, Class<?>> records = records(schemas.keySet());
    schemas.forEach(
        (name, schema) -> {
          Class<?> record = isPage(name) ? Page.class : records.get(name);
          if (record != null) {
            require(schema, record);
          }
        });
    api.getComponents().setSchemas(schemas);
    api.getPaths().getPathItems().values().stream()
        .flatMap(path -> path.getOperations().values().stream())
        .forEach(
            operation -> {
              nameTheProblem(operation);
              explainTheCondition(operation);
            });
  }

  private static boolean isPage(String schema) {
    return schema.startsWith("Page") && schema.length() > "Page".length();
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

  private static void explainTheCondition(Operation operation) {
    Stream.ofNullable(operation.getParameters())
        .flatMap(List::stream)
        .filter(parameter -> HttpHeaders.IF_MATCH.equals(parameter.getName()))
        .forEach(
            parameter ->
                parameter.setDescription(
                    "The ETag of what you read; without it the answer is 428"));
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
      if (!component.getAnnotatedType().isAnnotationPresent(Nullable.class)) {
        always.add(component.getName());
      }
    }
    schema.setRequired(always.isEmpty() ? null : always);
  }

  // Records within records have no address of their own, so they are found from their owners.
  private static Map<String, Class<?>> records(Set<String> schemas) {
    Map<String, Class<?>> found = new TreeMap<>();
    schemas.forEach(name -> topLevel(name).ifPresent(record -> collect(record, found)));
    return found;
  }

  private static void collect(Type type, Map<String, Class<?>> found) {
    if (type instanceof ParameterizedType generic) {
      Arrays.stream(generic.getActualTypeArguments()).forEach(part -> collect(part, found));
    } else if (type instanceof Class<?> record
        && record.isRecord()
        && found.putIfAbsent(record.getSimpleName(), record) == null) {
      for (RecordComponent component : record.getRecordComponents()) {
        collect(component.getGenericType(), found);
      }
    }
  }

  private static Optional<Class<?>> topLevel(String schema) {
    return HOMES.stream()
        .flatMap(home -> load("io.meshport." + home + "." + schema))
        .filter(Class::isRecord)
        .findFirst();
  }

  private static Stream<Class<?>> load(String name) {
    try {
      return Stream.of(Class.forName(name));
    } catch (ClassNotFoundException elsewhere) {
      return Stream.empty();
    }
  }
}
