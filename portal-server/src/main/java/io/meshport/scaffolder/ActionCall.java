package io.meshport.scaffolder;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.meshport.identity.Caller;
import java.util.Map;

/** One execution of an action: what it was given, and what it works on. */
public interface ActionCall {
  /** The input of the step, rendered and held to the action's schema. */
  ObjectNode input();

  /** The files of the run so far. */
  Workspace workspace();

  /** Where it says what it does; secrets are masked on the way. */
  TaskLog log();

  /**
   * Who started the task, with the rights that they have now.
   *
   * @throws ActionFailure when the portal does not know them any more
   */
  Caller caller();

  /** The template that is run. */
  TemplateOrigin template();

  /** The values of the wizard, as they were checked. */
  ObjectNode parameters();

  /** What the task was given in confidence, by name; never log them. */
  Map<String, String> secrets();

  /** The task that is run; in a dry run one that is not kept. */
  TaskId task();

  /** Id of the step. */
  String step();

  /**
   * The same for every attempt at this step (and this round of its {@code each}), and different for
   * all others.
   */
  String key();

  /** Whether nothing outside of the workspace may be changed. */
  boolean isDryRun();

  /** What it asked to keep when it last waited; empty at first. */
  ObjectNode memory();
}
