package io.meshport.scaffolder.service.task;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.meshport.scaffolder.model.run.RunJournal;
import io.meshport.scaffolder.model.run.RunStopped;
import io.meshport.scaffolder.model.run.StepStatus;
import io.meshport.scaffolder.model.template.StepDefinition;
import io.meshport.scaffolder.service.task.DryRunReport.Line;
import io.meshport.scaffolder.service.task.DryRunReport.Step;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/** Keeps the progress of a dry run in memory. */
final class DryRunJournal implements RunJournal {
  private static final int MOST_LINES = 10_000;

  private final List<StepDefinition> steps;
  private final BooleanSupplier overdue;
  private final StepStatus[] status;
  private final List<Line> log = new ArrayList<>();
  private final List<JsonNode> findings = new ArrayList<>();

  DryRunJournal(List<StepDefinition> steps, BooleanSupplier overdue) {
    this.steps = steps;
    this.overdue = overdue;
    this.status = new StepStatus[steps.size()];
    Arrays.fill(status, StepStatus.PENDING);
  }

  @Override
  public void say(@Nullable String step, String message) {
    add(new Line(message, step, null));
  }

  @Override
  public void begin(int step, String message) {
    move(step, StepStatus.PROCESSING, message);
  }

  @Override
  public void keepRound(int step, int rounds, ObjectNode output) {
    // Nothing goes on from a dry run.
  }

  @Override
  public void finish(int step, ObjectNode output, String message) {
    output.path("findings").forEach(findings::add);
    move(step, StepStatus.COMPLETED, message);
  }

  @Override
  public void skip(int step, String message) {
    move(step, StepStatus.SKIPPED, message);
  }

  @Override
  public void fail(int step, String message) {
    move(step, StepStatus.FAILED, message);
  }

  private void move(int step, StepStatus to, String message) {
    status[step] = to;
    add(new Line(message, steps.get(step).id(), to));
  }

  // Not every action hears that its thread is to stop, but each begins, speaks and ends.
  private void add(Line line) {
    if (overdue.getAsBoolean()) {
      throw new RunStopped("The dry run took too long");
    }
    if (log.size() < MOST_LINES) {
      log.add(line);
    }
  }

  List<Line> log() {
    return log;
  }

  List<JsonNode> findings() {
    return findings;
  }

  List<Step> steps() {
    List<Step> all = new ArrayList<>();
    for (int i = 0; i < status.length; i++) {
      all.add(new Step(steps.get(i), status[i]));
    }
    return all;
  }
}
