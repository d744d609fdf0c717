package io.meshport.scaffolder.model.run;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.meshport.scaffolder.ActionResult;

/** How far a run came. */
public sealed interface RunOutcome {
  /**
   * All steps are over, none failed.
   *
   * @param output what the template shows at its end
   */
  record Completed(ObjectNode output) implements RunOutcome {}

  /**
   * A step failed; those that follow were left out, besides those that said otherwise.
   *
   * @param message why the first of them failed
   */
  record Failed(String message) implements RunOutcome {}

  /**
   * The action of a step waits.
   *
   * @param step place of the step
   * @param waiting for what, how long, and what to keep until then
   */
  record Paused(int step, ActionResult.Waiting waiting) implements RunOutcome {}
}
