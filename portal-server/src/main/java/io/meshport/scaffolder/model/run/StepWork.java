package io.meshport.scaffolder.model.run;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.meshport.platform.problem.PortalException;
import io.meshport.scaffolder.ActionDescription;
import io.meshport.scaffolder.ActionFailure;
import io.meshport.scaffolder.ActionResult;
import io.meshport.scaffolder.TaskLog;
import io.meshport.scaffolder.TemplateAction;
import io.meshport.scaffolder.model.run.Rounds.Round;
import io.meshport.scaffolder.model.run.StepCall.Continuation;
import io.meshport.scaffolder.model.template.StepDefinition;
import java.io.IOException;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Works on one step: its condition, its rounds, the input of each, and the action. */
final class StepWork {
  private static final Logger LOG = LoggerFactory.getLogger(StepWork.class);
  private static final ObjectNode NOTHING = JsonNodeFactory.instance.objectNode();

  private final RunFile file;
  private final RunHands hands;
  private final RunContext context;
  private final SecretMask mask;

  StepWork(RunFile file, RunHands hands, RunContext context, SecretMask mask) {
    this.file = file;
    this.hands = hands;
    this.context = context;
    this.mask = mask;
  }

  /** How far the step came. */
  sealed interface Result {}

  record Finished(ObjectNode output) implements Result {}

  record Paused(ActionResult.Waiting waiting) implements Result {}

  /** Its condition did not hold, in no round of it. */
  record LeftOut() implements Result {}

  static String conditionFalse(StepDefinition step) {
    return "Skipping step " + step.id() + " because its if condition was false";
  }

  /**
   * Runs the rounds that are not finished.
   *
   * @throws ActionFailure when the step cannot be done
   */
  Result run(int index, StepDefinition step, StepProgress soFar, boolean failed)
      throws InterruptedException {
    boolean repeats = Rounds.repeats(step);
    List<Round> rounds = Rounds.of(step, context.confidential());
    ObjectNode output = soFar.output().deepCopy();
    boolean ran = soFar.rounds() > 0 || (repeats && rounds.isEmpty());
    ObjectNode memory = soFar.memory();
    for (int i = soFar.rounds(); i < rounds.size(); i++) {
      Round round = rounds.get(i);
      if (holds(step, round, failed)) {
        ran = true;
        ActionResult result = call(step, i, round, memory);
        if (result instanceof ActionResult.Waiting waiting) {
          return new Paused(waiting);
        }
        output = repeats ? output : NOTHING.deepCopy();
        add(output, ((ActionResult.Done) result).output(), repeats);
      } else if (repeats) {
        hands.journal().say(step.id(), conditionFalse(step));
      }
      if (repeats) {
        hands.journal().keepRound(index, i + 1, output.deepCopy());
      }
      memory = NOTHING;
    }
    return ran ? new Finished(output) : new LeftOut();
  }

  private static void add(ObjectNode all, ObjectNode output, boolean repeats) {
    if (repeats) {
      Rounds.collect(all, output);
    } else {
      all.setAll(output);
    }
  }

  private boolean holds(StepDefinition step, Round round, boolean failed) {
    JsonNode condition = step.condition();
    return condition == null
        || condition.isNull()
        || condition.isMissingNode()
        || Expressions.holds(condition, round.in(context.open()), failed);
  }

  private ActionResult call(StepDefinition step, int number, Round round, ObjectNode memory)
      throws InterruptedException {
    TemplateAction action =
        hands
            .actions()
            .apply(step.action())
            .orElseThrow(
                () ->
                    new ActionFailure(
                        "Template action with ID '" + step.action() + "' is not registered"));
    if (round.key() != null) {
      hands.journal().say(step.id(), "Running step for each key " + mask.cover(round.key()));
    }
    ObjectNode input =
        (ObjectNode)
            Expressions.render(step.input(), round.in(context.confidential())).orElse(NOTHING);
    ActionDescription description = action.description();
    InputCheck.check(description, input);
    if (hands.dryRun() && description.dryRun() == ActionDescription.DryRun.LEFT_OUT) {
      hands.journal().say(step.id(), "Left out in a dry run: " + description.id());
      return new ActionResult.Done(SampleOutput.of(description.output()));
    }
    ActionResult result = run(action, call(step, number, input, memory));
    if (hands.dryRun() && result instanceof ActionResult.Waiting waiting) {
      hands.journal().say(step.id(), "It would wait here: " + mask.cover(waiting.reason()));
      return new ActionResult.Done(SampleOutput.of(description.output()));
    }
    return result;
  }

  private StepCall call(StepDefinition step, int number, ObjectNode input, ObjectNode memory) {
    TaskLog log =
        new TaskLog() {
          @Override
          public void info(String line) {
            hands.journal().say(step.id(), mask.cover(line));
          }

          @Override
          public void warn(String line) {
            hands.journal().say(step.id(), "Warning: " + mask.cover(line));
          }
        };
    return new StepCall(
        file, hands, step.id(), number, input, new Continuation(memory.deepCopy(), log));
  }

  // An action is foreign code to the run: whatever it throws ends its step, not the worker.
  private ActionResult run(TemplateAction action, StepCall call) throws InterruptedException {
    try {
      return action.run(call);
    } catch (ActionFailure | RunStopped known) {
      throw known;
    } catch (PortalException refusal) {
      throw new ActionFailure(refusal.detail(), refusal);
    } catch (IOException unanswered) {
      throw new ActionFailure(String.valueOf(unanswered.getMessage()), unanswered);
    } catch (RuntimeException bug) {
      String reason = mask.cover(bug.toString());
      LOG.warn("Action {} of task {} failed: {}", call.step(), file.task(), reason);
      throw new ActionFailure("The action failed: " + reason, bug);
    }
  }
}
