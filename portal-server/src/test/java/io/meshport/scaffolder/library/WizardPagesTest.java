package io.meshport.scaffolder.library;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.meshport.platform.json.Json;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Holds the wizards of the library to each other, and their questions to what is made of them. */
class WizardPagesTest {
  private static final SchemaRegistry SCHEMAS =
      SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_7);
  private static final Pattern USED = Pattern.compile("(?<![.\\w])parameters\\.(\\w+)");
  private static final List<LibraryTemplate> TEMPLATES = LibraryTemplate.all();

  /** Texts that would be code somewhere; only free words may hold them. */
  private static final List<String> CODE =
      List.of("a b", "a'b", "a\"b", "a;b", "a`b", "a$b", "a{b", "a\nb", "a\\b", "a#b", "\u00e4");

  static Stream<LibraryTemplate> templates() {
    return TEMPLATES.stream();
  }

  private static List<String> errors(JsonNode schema, JsonNode value) {
    return SCHEMAS.getSchema(schema).validate(value).stream().map(Object::toString).toList();
  }

  @ParameterizedTest
  @MethodSource("templates")
  void everyPageTakesWhatPeopleEnter(LibraryTemplate template) {
    Samples.all()
        .forEach(
            (set, values) -> {
              for (JsonNode page : template.pages()) {
                ObjectNode filled = values.deepCopy();
                filled.properties().removeIf(entry -> isEmpty(entry.getValue()));
                if (!set.equals("keyless")) {
                  assertThat(errors(page, filled)).as("%s: %s", set, page.get("title")).isEmpty();
                }
              }
            });
  }

  private static boolean isEmpty(JsonNode value) {
    return value.isTextual() && value.textValue().isEmpty();
  }

  @ParameterizedTest
  @MethodSource("templates")
  void nothingButFreeWordsMayHoldWhatIsCodeSomewhere(LibraryTemplate template) {
    Set<String> words = Set.of("title", "description", "usage", "owner", "accessPurpose");
    for (JsonNode page : template.pages()) {
      page.get("properties")
          .properties()
          .forEach(
              question -> {
                boolean text = question.getValue().path("type").asText().equals("string");
                if (text && !words.contains(question.getKey())) {
                  refusesCode(question.getKey(), question.getValue());
                }
              });
    }
    JsonNode column = template.pages().get(1).at("/properties/columns/items/properties/name");
    refusesCode("the name of a column", column);
  }

  private static void refusesCode(String name, JsonNode schema) {
    for (String code : CODE) {
      assertThat(errors(schema, Json.mapper().valueToTree(code))).as(name + code).isNotEmpty();
    }
  }

  @ParameterizedTest
  @MethodSource("templates")
  void everyDefaultIsAnAnswerThatTheQuestionTakes(LibraryTemplate template) {
    for (JsonNode page : template.pages()) {
      for (JsonNode question : page.get("properties")) {
        assertThat(question.path("title").asText()).isNotBlank();
        if (question.has("default")) {
          assertThat(errors(question, question.get("default"))).as(question.toString()).isEmpty();
        }
      }
    }
  }

  @ParameterizedTest
  @MethodSource("templates")
  void everyQuestionIsAskedForSomethingAndNothingElseIsUsed(LibraryTemplate template) {
    Set<String> asked = new TreeSet<>();
    template
        .pages()
        .forEach(page -> page.get("properties").fieldNames().forEachRemaining(asked::add));
    Set<String> used = new TreeSet<>();
    Matcher matcher = USED.matcher(template.definition().at("/spec/steps").toString());
    while (matcher.find()) {
      used.add(matcher.group(1));
    }

    assertThat(used).isEqualTo(asked);
  }

  @ParameterizedTest
  @MethodSource("templates")
  void theQuestionsThatAllTemplatesAskAreTheSame(LibraryTemplate template) {
    LibraryTemplate first = TEMPLATES.get(0);
    List<JsonNode> pages = template.pages();
    assertThat(pages).hasSize(4);
    assertThat(pages.get(0)).isEqualTo(first.pages().get(0));
    assertThat(pages.get(3)).isEqualTo(first.pages().get(3));
    assertThat(common(pages.get(1))).isEqualTo(common(first.pages().get(1)));
  }

  /** How fresh data is, what a port is named after, and input ports differ by technology. */
  private static JsonNode common(JsonNode page) {
    ObjectNode same = page.deepCopy();
    ObjectNode questions = (ObjectNode) same.get("properties");
    questions.remove(List.of("inputs", "accessPurpose"));
    ((ObjectNode) questions.get("port")).remove("description");
    ((ObjectNode) questions.get("freshnessHours")).remove("default");
    ((ObjectNode) questions.get("retentionDays")).remove("default");
    return same;
  }

  @ParameterizedTest
  @MethodSource("templates")
  void aTemplateSaysWhatTheGalleryShows(LibraryTemplate template) {
    JsonNode metadata = template.definition().get("metadata");
    assertThat(metadata.get("name").asText()).isEqualTo(template.name());
    assertThat(metadata.get("title").asText()).isNotBlank();
    assertThat(metadata.get("description").asText()).hasSizeBetween(80, 400);
    assertThat(metadata.at("/annotations/meshport.io~1technology").asText()).isNotBlank();
    metadata.get("tags").forEach(tag -> assertThat(tag.asText()).matches("[a-z0-9]+(-[a-z0-9]+)*"));
    assertThat(template.definition().at("/spec/owner").asText()).startsWith("group:");
  }

  @ParameterizedTest
  @MethodSource("templates")
  void theStepsCheckBeforeTheyPublish(LibraryTemplate template) {
    List<String> actions = new ArrayList<>();
    for (JsonNode step : template.steps()) {
      actions.add(step.get("action").asText());
      if (step.get("action").asText().equals("fetch:template")) {
        assertThat(Files.isDirectory(template.folder().resolve(step.at("/input/url").asText())))
            .isTrue();
      }
    }
    actions.removeIf(action -> action.equals("fetch:template"));
    assertThat(actions)
        .startsWith(
            "meshport:contract:validate",
            "meshport:policy:check",
            "publish:git",
            "meshport:data-product:create",
            "catalog:register");
    boolean asksForInputs = template.pages().get(1).at("/properties/inputs").isObject();
    assertThat(actions.contains("meshport:access:request")).isEqualTo(asksForInputs);
    assertThat(template.definition().at("/spec/output/links")).hasSize(3);
  }
}
