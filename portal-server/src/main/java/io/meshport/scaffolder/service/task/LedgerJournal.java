package io.meshport.scaffolder.service.task;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.meshport.scaffolder.model.run.RunJournal;
import io.meshport.scaffolder.model.run.StepStatus;
import io.meshport.scaffolder.model.task.Claim;
import io.meshport.scaffolder.model.template.TemplateDefinition;
import io.meshport.scaffolder.model.workspace.WorkspaceArchive;
import io.meshport.scaffolder.model.workspace.WorkspaceFolder;
import io.meshport.scaffolder.service.task.RunLedger.StepLine;
import org.jspecify.annotations.Nullable;

/** Writes the progress of a run to the database, with the files whenever they changed. */
final class LedgerJournal implements RunJournal {
  private final RunLedger ledger;
  private final Claim claim;
  private final TemplateDefinition definition;
  private final WorkspaceFolder workspace;

  LedgerJournal(
      RunLedger ledger, Claim claim, TemplateDefinition definition, WorkspaceFolder workspace) {
    this.ledger = ledger;
    this.claim = claim;
    this.definition = definition;
    this.workspace = workspace;
  }

  @Override
  public void say(@Nullable String step, String message) {
    ledger.say(claim, step, message);
  }

  @Override
  public void begin(int step, String message) {
    ledger.move(
        claim,
        (task, now) -> task.begin(step, now),
        line(step, StepStatus.PROCESSING, message),
        null);
  }

  @Override
  public void keepRound(int step, int rounds, ObjectNode output) {
    ledger.move(claim, (task, now) -> task.keepRound(step, rounds, output), null, files());
  }

  @Override
  public void finish(int step, ObjectNode output, String message) {
    ledger.move(
        claim,
        (task, now) -> task.finish(step, output, now),
        line(step, StepStatus.COMPLETED, message),
        files());
  }

  @Override
  public void skip(int step, String message) {
    ledger.move(
        claim,
        (task, now) -> task.skip(step, message, now),
        line(step, StepStatus.SKIPPED, message),
        null);
  }

  // What a failed step left behind is not kept: a retry finds the files as the step found them.
  @Override
  public void fail(int step, String message) {
    ledger.move(
        claim,
        (task, now) -> task.failStep(step, message, now),
        line(step, StepStatus.FAILED, message),
        null);
  }

  /** The files, if something in them changed since they were last kept. */
  @Nullable WorkspaceArchive files() {
    return workspace.takeChanged() ? WorkspaceArchive.of(workspace) : null;
  }

  private StepLine line(int step, StepStatus status, String message) {
    return new StepLine(definition.steps().get(step).id(), status, message);
  }
}
