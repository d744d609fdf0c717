package io.meshport.scaffolder.model.template;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.meshport.platform.document.Pointer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reads the steps of a template. */
final class StepReader {
  private static final String AT = "/spec/steps";
  private static final int MOST = 200;
  private static final Set<String> KNOWN = Set.of("id", "name", "action", "input", "if", "each");
  private static final String PERMISSIONS = "backstage:permissions";

  private final Findings findings;
  private final References references;
  private final Set<String> actions;
  private final Map<String, String> ids = new HashMap<>();

  StepReader(Findings findings, References references, Set<String> actions) {
    this.findings = findings;
    this.references = references;
    this.actions = actions;
  }

  List<StepDefinition> steps(JsonNode list) {
    List<StepDefinition> steps = new ArrayList<>();
    if (!list.isArray() || list.isEmpty() || list.size() > MOST) {
      findings.error(
          AT, "A template has 1 to " + MOST + " steps", "Write a list with an action in each step");
      return steps;
    }
    for (int i = 0; i < list.size(); i++) {
      String pointer = AT + "/" + i;
      if (list.path(i) instanceof ObjectNode step) {
        steps.add(step(step, pointer, "step-" + (i + 1)));
      } else {
        findings.error(pointer, "A step is an object", "Write at least action: <id> in it");
      }
    }
    return steps;
  }

  private StepDefinition step(ObjectNode step, String pointer, String otherwise) {
    checkFields(step, pointer);
    Fields fields = new Fields(step, pointer, findings);
    String action = fields.required("action", "Name the action that the step does");
    if (!action.isEmpty() && !actions.contains(action)) {
      findings.error(
          pointer + "/action",
          "There is no action '" + action + "' in this portal",
          "Choose one of the list of actions, or take the step out");
    }
    String id = id(fields, pointer, otherwise);
    String name = fields.text("name");
    ObjectNode input = fields.object("input");
    step.properties().stream()
        .filter(field -> KNOWN.contains(field.getKey()))
        .forEach(
            field -> references.check(field.getValue(), Pointer.child(pointer, field.getKey())));
    checkCondition(step.path("if"), pointer);
    references.stepIsDone(id);
    return new StepDefinition(
        id,
        name == null ? action : name,
        action,
        input == null ? JsonNodeFactory.instance.objectNode() : input,
        step.get("if"),
        step.get("each"));
  }

  private String id(Fields fields, String pointer, String otherwise) {
    String given = fields.text("id");
    String id = given == null ? otherwise : given;
    String first = ids.putIfAbsent(id, pointer);
    if (first != null) {
      findings.error(
          pointer + (given == null ? "" : "/id"),
          "The id '" + id + "' is that of " + first + " already",
          "Give every step an id of its own");
    }
    return id;
  }

  private void checkCondition(JsonNode condition, String pointer) {
    if (!condition.isMissingNode() && !condition.isTextual() && !condition.isBoolean()) {
      findings.error(
          pointer + "/if", "'if' is a text or a boolean", "Write an expression, true or false");
    }
  }

  private void checkFields(ObjectNode step, String pointer) {
    step.fieldNames()
        .forEachRemaining(
            field -> {
              String at = Pointer.child(pointer, field);
              if (field.equals(PERMISSIONS)) {
                findings.warning(
                    at,
                    "Permissions of single steps are not kept here: whoever runs the template"
                        + " runs this step",
                    "Have the action check the rights, or split the template");
              } else if (!KNOWN.contains(field)) {
                findings.hint(at, "'" + field + "' has no effect in a step", "Remove it");
              }
            });
  }
}
