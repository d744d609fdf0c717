package io.meshport.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.meshport.platform.json.Json;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.snakeyaml.engine.v2.api.Dump;
import org.snakeyaml.engine.v2.api.DumpSettings;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.common.FlowStyle;

/** The API description in the documentation is the one that the server gives out. */
@PortalTest
class OpenApiIT extends DeployedPortal {
  private static final Path DOCUMENTED =
      Path.of(System.getProperty("meshport.checkout", ".."), "docs/reference/openapi.yaml");
  private static final String UPDATE =
      "./mvnw verify -pl portal-server -am -Dtest=None -Dsurefire.failIfNoSpecifiedTests=false"
          + " -Dit.test=OpenApiIT -Dfailsafe.failIfNoSpecifiedTests=false -Dmeshport.update=true";

  private static String described = "";
  private static JsonNode api = Json.mapper().createObjectNode();

  @BeforeAll
  static void read() {
    Answer answer =
        Portal.anonymous()
            .with("Accept", "application/yaml")
            .exchange("GET", "/openapi", null, null);
    Object document =
        new Load(LoadSettings.builder().build()).loadFromString(answer.expect(200).text());
    Object ordered = ordered(document);
    api = Json.mapper().valueToTree(ordered);
    DumpSettings style =
        DumpSettings.builder().setDefaultFlowStyle(FlowStyle.BLOCK).setWidth(100).build();
    described = new Dump(style).dumpToString(ordered);
  }

  @Test
  void theDocumentedApiIsTheOneThatIsServed() throws IOException {
    if (Boolean.getBoolean("meshport.update")) {
      Files.writeString(DOCUMENTED, described);
    }
    assertThat(Files.readString(DOCUMENTED))
        .as("docs/reference/openapi.yaml is not what the server offers; update it by: %s", UPDATE)
        .isEqualTo(described);
  }

  @Test
  void everyRouteIsDescribed() {
    List<String> paths = new ArrayList<>();
    api.path("paths").fieldNames().forEachRemaining(paths::add);
    TreeSet<String> found = new TreeSet<>();
    operations((operation, at) -> found.add(operation));
    TreeSet<String> served = new TreeSet<>();
    Routes.all().forEach(route -> served.add(route.method() + " " + route.template()));
    assertThat(found).isEqualTo(served);
    assertThat(paths).allMatch(path -> path.startsWith("/api/v1/"));
  }

  @Test
  void everyOperationHasANameASummaryAnAnswerAndAProblem() {
    TreeSet<String> names = new TreeSet<>();
    operations(
        (operation, at) -> {
          assertThat(names.add(at.path("operationId").asText())).as(operation).isTrue();
          assertThat(at.path("summary").asText()).as(operation).isNotBlank();
          assertThat(at.at("/responses/default/content").fieldNames().next())
              .as(operation)
              .isEqualTo("application/problem+json");
          at.path("responses")
              .properties()
              .forEach(
                  answer -> {
                    boolean empty = List.of("202", "204").contains(answer.getKey());
                    assertThat(answer.getValue().path("content").findPath("schema").isObject())
                        .as("%s answers %s with a schema", operation, answer.getKey())
                        .isEqualTo(!empty);
                  });
        });
  }

  @Test
  void everySchemaIsNamedAfterOneThing() {
    List<String> names = new ArrayList<>();
    api.at("/components/schemas").fieldNames().forEachRemaining(names::add);
    assertThat(names).contains("PageDomainView", "ProblemView", "DataProductView", "PersonView");
    // The generator numbers the second of two records of one name.
    assertThat(names).noneMatch(name -> name.matches(".*\\d"));
  }

  @Test
  void viewsSayWhichMembersAreAlwaysThere() {
    JsonNode required = api.at("/components/schemas/DataProductView/required");
    assertThat(required).extracting(JsonNode::asText).contains("id", "version", "allowedActions");
    assertThat(required).extracting(JsonNode::asText).doesNotContain("successor", "publishedAt");
    assertThat(api.at("/components/schemas/DecisionView/required"))
        .extracting(JsonNode::asText)
        .contains("decidedBy")
        .doesNotContain("reason");
    assertThat(api.at("/components/schemas/PageDomainView/required"))
        .extracting(JsonNode::asText)
        .containsExactlyInAnyOrder("items", "total");
  }

  @Test
  void contractsAreTakenInEveryMediaTypeOfTheStandard() {
    JsonNode body = api.at("/paths/~1api~1v1~1contracts/post/requestBody/content");
    assertThat(body.has("application/yaml")).isTrue();
    assertThat(body.has("application/json")).isTrue();
  }

  private static void operations(BiConsumer<String, JsonNode> each) {
    for (Map.Entry<String, JsonNode> path : api.path("paths").properties()) {
      for (Map.Entry<String, JsonNode> operation : path.getValue().properties()) {
        if (operation.getValue().has("responses")) {
          String method = operation.getKey().toUpperCase(Locale.ROOT);
          each.accept(method + " " + path.getKey(), operation.getValue());
        }
      }
    }
  }

  private static Object ordered(Object value) {
    if (value instanceof Map<?, ?> members) {
      Map<String, Object> sorted = new TreeMap<>();
      members.forEach((name, member) -> sorted.put(String.valueOf(name), ordered(member)));
      if (sorted.get("required") instanceof List<?> names) {
        sorted.put("required", names.stream().map(String::valueOf).sorted().toList());
      }
      return sorted;
    }
    if (value instanceof List<?> items) {
      return items.stream().map(OpenApiIT::ordered).toList();
    }
    return value;
  }
}
