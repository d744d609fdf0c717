package io.meshport.scaffolder;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;

/** How an execution of an action ended. */
public sealed interface ActionResult {
  /**
   * It is done.
   *
   * @param output what later steps find under {@code steps.<id>.output}
   */
  record Done(ObjectNode output) implements ActionResult {}

  /**
   * It waits for something outside, for a human perhaps. The task gives its thread back and the
   * action is asked again later, on any server.
   *
   * @param reason what it waits for, as people read it
   * @param pause how long until it is asked again
   * @param memory what it finds then in {@link ActionCall#memory()}
   */
  record Waiting(String reason, Duration pause, ObjectNode memory) implements ActionResult {}
}
