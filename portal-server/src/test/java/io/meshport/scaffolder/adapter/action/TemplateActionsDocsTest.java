package io.meshport.scaffolder.adapter.action;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.meshport.platform.json.Json;
import io.meshport.scaffolder.ActionDescription;
import io.meshport.scaffolder.TemplateAction;
import java.io.IOException;
import java.lang.reflect.Constructor;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** The page of actions is held to the code, and the code to what it says of itself. */
class TemplateActionsDocsTest {
  private static final Path PAGE = Path.of("../docs/reference/template-actions.md");
  private static final Pattern NAME = Pattern.compile("`([A-Za-z]+)`(\\*?)");

  // Looking through all classes takes seconds, so it is done once.
  private static final List<Class<?>> ACTIONS = classes();

  /** Every class that is an action, so that a new one cannot be forgotten. */
  private static List<Class<?>> classes() {
    List<Class<?>> actions = new ArrayList<>();
    new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("io.meshport")
            .stream()
            .filter(type -> type.isAssignableTo(TemplateAction.class) && !type.isInterface())
            .sorted(Comparator.comparing(JavaClass::getName))
            .forEach(type -> actions.add(type.reflect()));
    return actions;
  }

  static Stream<ActionDescription> actions() {
    return ACTIONS.stream()
        .map(TemplateActionsDocsTest::description)
        .filter(action -> !action.id().startsWith("debug:"));
  }

  // An action says what it is without asking those that it works with.
  private static ActionDescription description(Class<?> type) {
    try {
      Constructor<?> constructor = type.getConstructors()[0];
      Object action = constructor.newInstance(new Object[constructor.getParameterCount()]);
      return ((TemplateAction) action).description();
    } catch (ReflectiveOperationException mistake) {
      throw new LinkageError(type + " cannot be made without its helpers", mistake);
    }
  }

  @ParameterizedTest
  @MethodSource("actions")
  void thePageNamesTheInputs(ActionDescription action) throws IOException {
    String[] cells = row(action.id()).split("\\|", -1);

    List<String> documented = new ArrayList<>();
    NAME.matcher(cells[2])
        .results()
        .forEach(found -> documented.add(found.group(1) + found.group(2)));
    assertThat(documented).containsExactlyInAnyOrderElementsOf(inputs(action));
    assertThat(cells[4].contains("left out"))
        .isEqualTo(action.dryRun() == ActionDescription.DryRun.LEFT_OUT);
  }

  private static List<String> inputs(ActionDescription action) {
    List<String> required = new ArrayList<>();
    action.input().path("required").forEach(name -> required.add(name.asText()));
    List<String> inputs = new ArrayList<>();
    action
        .input()
        .path("properties")
        .fieldNames()
        .forEachRemaining(name -> inputs.add(required.contains(name) ? name + "*" : name));
    return inputs;
  }

  private static String row(String id) throws IOException {
    return Files.readAllLines(PAGE).stream()
        .filter(line -> line.startsWith("| `" + id + "` |"))
        .findFirst()
        .orElseThrow(() -> new AssertionError(id + " is missing on " + PAGE));
  }

  @Test
  void thePageNamesNoActionThatIsNone() throws IOException {
    TreeSet<String> documented = new TreeSet<>();
    for (String line : Files.readAllLines(PAGE)) {
      if (line.startsWith("| `")) {
        documented.add(line.substring(3, line.indexOf('`', 3)));
      }
    }
    assertThat(documented)
        .containsExactlyInAnyOrderElementsOf(actions().map(ActionDescription::id).toList());
  }

  @ParameterizedTest
  @MethodSource("actions")
  void itsExamplesAreStepsOfItsOwnWithInputsItKnows(ActionDescription action) {
    assertThat(action.examples()).isNotEmpty();
    action
        .examples()
        .forEach(
            example -> {
              JsonNode steps =
                  Json.mapper()
                      .valueToTree(
                          new Load(LoadSettings.builder().build())
                              .loadFromString(example.example()))
                      .path("steps");
              assertThat(steps).isNotEmpty();
              steps.forEach(step -> assertThat(problems(action, step)).isEmpty());
            });
  }

  private static List<String> problems(ActionDescription action, JsonNode step) {
    List<String> problems = new ArrayList<>();
    if (!step.path("action").asText().equals(action.id())) {
      problems.add("is a step of " + step.path("action"));
    }
    step.path("input")
        .fieldNames()
        .forEachRemaining(
            name -> {
              if (!action.input().path("properties").has(name)) {
                problems.add(name);
              }
            });
    action
        .input()
        .path("required")
        .forEach(
            name -> {
              if (!step.path("input").has(name.asText())) {
                problems.add("lacks " + name);
              }
            });
    return problems;
  }

  @ParameterizedTest
  @MethodSource("actions")
  void whatGoesInAndComesOutIsNamedInWords(ActionDescription action) {
    assertThat(action.output().path("type").asText()).isEqualTo("object");
    Stream.of(action.input(), action.output())
        .forEach(
            schema ->
                schema
                    .path("properties")
                    .properties()
                    .forEach(
                        member ->
                            assertThat(member.getValue().path("title").asText())
                                .as("title of %s", member.getKey())
                                .isNotBlank()));
  }

  @Test
  void actionsKeepNothingBetweenCalls() {
    ACTIONS.stream()
        .flatMap(type -> Stream.of(type.getDeclaredFields()))
        .map(Field::getModifiers)
        .forEach(modifiers -> assertThat(Modifier.isFinal(modifiers)).isTrue());
  }
}
