package io.meshport.scaffolder.model.run;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.meshport.scaffolder.ActionFailure;
import io.meshport.scaffolder.ActionResult;
import io.meshport.scaffolder.model.template.StepDefinition;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Runs the steps of a template one after the other, from wherever an earlier run stopped. What is
 * kept between runs is the journal's affair; here are the rules of the format alone.
 */
public final class StepRunner {
  private final RunFile file;
  private final RunJournal journal;
  private final RunContext context;
  private final SecretMask mask;
  private final StepWork work;
  private @Nullable String failure;

  /** A run of a file with these hands. */
  public StepRunner(RunFile file, RunHands hands) {
    this.file = file;
    this.journal = hands.journal();
    this.context = new RunContext(file, hands.environment());
    List<String> secrets = new ArrayList<>(file.secrets().values());
    secrets.addAll(hands.environment().secrets().values());
    this.mask = new SecretMask(secrets);
    this.work = new StepWork(file, hands, context, mask);
  }

  /**
   * Runs whatever is not over.
   *
   * @param progress how far each step has come, in the order of the template
   * @throws InterruptedException when the run is to stop; the step at work counts as not finished
   */
  public RunOutcome run(List<StepProgress> progress) throws InterruptedException {
    List<StepDefinition> steps = file.definition().steps();
    if (progress.stream().allMatch(step -> step.status() == StepStatus.PENDING)) {
      journal.say(null, "Starting up task with " + steps.size() + " steps");
    }
    for (int i = 0; i < steps.size(); i++) {
      StepProgress soFar = progress.get(i);
      if (soFar.status().isEnded()) {
        remember(steps.get(i), soFar);
        continue;
      }
      ActionResult.Waiting waiting = step(i, steps.get(i), soFar);
      if (waiting != null) {
        return new RunOutcome.Paused(i, waiting);
      }
    }
    return failure == null ? completed() : new RunOutcome.Failed(failure);
  }

  private RunOutcome completed() {
    try {
      ObjectNode output = TaskOutput.of(file.definition().output(), context.open());
      return new RunOutcome.Completed(mask.cover(output));
    } catch (ActionFailure tooMuch) {
      return new RunOutcome.Failed("The output cannot be worked out: " + tooMuch.getMessage());
    }
  }

  private void remember(StepDefinition step, StepProgress ended) {
    if (ended.status() == StepStatus.COMPLETED) {
      context.add(step.id(), ended.output());
    } else if (ended.status() == StepStatus.FAILED && failure == null) {
      failure = ended.message() == null ? "Step " + step.name() + " failed" : ended.message();
    }
  }

  private ActionResult.@Nullable Waiting step(int index, StepDefinition step, StepProgress soFar)
      throws InterruptedException {
    JsonNode condition = step.condition() == null ? NullNode.getInstance() : step.condition();
    if (failure != null && !Expressions.survivesFailure(condition)) {
      journal.skip(index, "Skipping step " + step.id() + " because a previous step failed");
      return null;
    }
    if (soFar.status() == StepStatus.PENDING) {
      journal.begin(index, "Beginning step " + step.name());
    }
    try {
      return conclude(index, step, work.run(index, step, soFar, failure != null));
    } catch (ActionFailure refusal) {
      String reason = mask.cover(String.valueOf(refusal.getMessage()));
      journal.fail(index, reason);
      failure = failure == null ? reason : failure;
      return null;
    }
  }

  private ActionResult.@Nullable Waiting conclude(
      int index, StepDefinition step, StepWork.Result result) {
    if (result instanceof StepWork.Finished finished) {
      context.add(step.id(), finished.output());
      journal.finish(index, finished.output(), "Finished step " + step.name());
    } else if (result instanceof StepWork.Paused paused) {
      String reason = mask.cover(paused.waiting().reason());
      return new ActionResult.Waiting(reason, paused.waiting().pause(), paused.waiting().memory());
    } else {
      journal.skip(index, StepWork.conditionFalse(step));
    }
    return null;
  }
}
