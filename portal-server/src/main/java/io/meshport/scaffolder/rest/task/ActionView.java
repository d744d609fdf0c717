package io.meshport.scaffolder.rest.task;

import io.meshport.scaffolder.ActionDescription;
import java.util.List;
import java.util.Map;

/** An action as it travels; input and output are JSON Schema (draft 7). */
public record ActionView(
    String id,
    String description,
    List<ActionExampleView> examples,
    Map<String, Object> input,
    Map<String, Object> output,
    ActionDescription.DryRun dryRun) {
  public ActionView {
    examples = List.copyOf(examples);
  }

  /** A use of an action, in YAML. */
  public record ActionExampleView(String description, String example) {}

  static ActionView of(ActionDescription action) {
    return new ActionView(
        action.id(),
        action.description(),
        action.examples().stream()
            .map(one -> new ActionExampleView(one.description(), one.example()))
            .toList(),
        JsonBodies.map(action.input()),
        JsonBodies.map(action.output()),
        action.dryRun());
  }
}
