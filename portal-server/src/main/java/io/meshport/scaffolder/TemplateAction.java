package io.meshport.scaffolder;

import java.io.IOException;

/**
 * Something that a step of a template can do, such as fetching files or registering a product. A
 * new action is one bean that implements this; it then shows up in the list of actions by itself.
 *
 * <p>After a crash the step in progress is run again by another server, with the same {@link
 * ActionCall#key()}: an action that changes something outside of the workspace finds what it had
 * already done by that key, so that doing it twice equals doing it once. Steps that had finished
 * are never run again.
 */
public interface TemplateAction {
  /** What it is called, takes and gives. */
  ActionDescription description();

  /**
   * Does it. Runs outside any transaction, on a thread of the worker.
   *
   * @throws ActionFailure saying in plain words why the step cannot be done
   * @throws IOException when something did not answer; the step fails with its message
   * @throws InterruptedException when the task was cancelled or the server is being stopped
   */
  ActionResult run(ActionCall call) throws IOException, InterruptedException;
}
