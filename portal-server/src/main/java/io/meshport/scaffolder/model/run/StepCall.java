package io.meshport.scaffolder.model.run;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.meshport.identity.Caller;
import io.meshport.scaffolder.ActionCall;
import io.meshport.scaffolder.TaskId;
import io.meshport.scaffolder.TaskLog;
import io.meshport.scaffolder.TemplateOrigin;
import io.meshport.scaffolder.Workspace;
import java.util.Map;

/** One execution of the action of a step. */
record StepCall(
    RunFile file, RunHands hands, String step, int round, ObjectNode input, Continuation from)
    implements ActionCall {

  /**
   * What the execution goes on from.
   *
   * @param memory what the action kept when it last waited
   * @param log where it speaks
   */
  record Continuation(ObjectNode memory, TaskLog log) {}

  @Override
  public Workspace workspace() {
    return hands.workspace();
  }

  @Override
  public TaskLog log() {
    return from.log();
  }

  @Override
  public Caller caller() {
    return hands.caller().get();
  }

  @Override
  public TemplateOrigin template() {
    return file.template();
  }

  @Override
  public ObjectNode parameters() {
    return file.values();
  }

  @Override
  public Map<String, String> secrets() {
    return file.secrets();
  }

  @Override
  public TaskId task() {
    return file.task();
  }

  @Override
  public String key() {
    return file.task() + "/" + step + "/" + round;
  }

  @Override
  public boolean isDryRun() {
    return hands.dryRun();
  }

  @Override
  public ObjectNode memory() {
    return from.memory();
  }
}
