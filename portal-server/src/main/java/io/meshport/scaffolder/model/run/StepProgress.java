package io.meshport.scaffolder.model.run;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.jspecify.annotations.Nullable;

/**
 * How far a step has come, so that a run can go on from there on any server.
 *
 * @param status where it stands
 * @param output what it gave; of a step with {@code each}, what its finished rounds gave
 * @param rounds how many rounds of its {@code each} are finished
 * @param memory what its action wanted to keep when it last waited
 * @param message why it failed or was skipped
 */
public record StepProgress(
    StepStatus status, ObjectNode output, int rounds, ObjectNode memory, @Nullable String message) {
  /** A step that nobody has looked at. */
  public static StepProgress fresh() {
    return new StepProgress(StepStatus.PENDING, empty(), 0, empty(), null);
  }

  private static ObjectNode empty() {
    return JsonNodeFactory.instance.objectNode();
  }
}
