package io.meshport.scaffolder;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;

/**
 * An action as authors of templates see it.
 *
 * @param id what steps call it, such as {@code fetch:template}
 * @param description what it does, in one or two sentences
 * @param input JSON Schema (draft 7) that the rendered input of a step is held to
 * @param output JSON Schema (draft 7) of what later steps find under {@code steps.<id>.output}
 * @param examples uses of it, as steps in YAML
 * @param dryRun what it does when nothing may be written
 */
public record ActionDescription(
    String id,
    String description,
    JsonNode input,
    JsonNode output,
    List<ActionExample> examples,
    DryRun dryRun) {

  public ActionDescription {
    examples = List.copyOf(examples);
  }

  /** What an action does in a dry run. */
  public enum DryRun {
    /** It runs; it asks {@link ActionCall#isDryRun()} and writes nothing outside the workspace. */
    RUNS,
    /** It is left out, and its output is made up from the output schema. */
    LEFT_OUT
  }
}
