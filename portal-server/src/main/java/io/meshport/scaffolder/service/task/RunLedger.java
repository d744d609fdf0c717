package io.meshport.scaffolder.service.task;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.meshport.platform.outbox.Outbox;
import io.meshport.scaffolder.ActionResult;
import io.meshport.scaffolder.model.run.RunStopped;
import io.meshport.scaffolder.model.run.StepStatus;
import io.meshport.scaffolder.model.task.Claim;
import io.meshport.scaffolder.model.task.ScaffolderTask;
import io.meshport.scaffolder.model.task.TaskApproval;
import io.meshport.scaffolder.model.task.TaskApprovalRepository;
import io.meshport.scaffolder.model.task.TaskEvent;
import io.meshport.scaffolder.model.task.TaskEventRepository;
import io.meshport.scaffolder.model.task.TaskEvents;
import io.meshport.scaffolder.model.task.TaskRepository;
import io.meshport.scaffolder.model.task.WorkspaceStore;
import io.meshport.scaffolder.model.workspace.WorkspaceArchive;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/**
 * Writes what workers do, one transaction per call. Every call locks the task and looks whether the
 * worker's claim still counts; if not, it is refused with {@link RunStopped}, so that a worker that
 * was too slow can spoil nothing.
 */
@Singleton
@Transactional
public class RunLedger {
  private static final Duration SHORTEST_PAUSE = Duration.ofMillis(100);
  private static final Duration LONGEST_PAUSE = Duration.ofDays(1);

  /** A task that brings down whoever works on it must not go round for ever. */
  private static final int MOST_BREAKS = 5;

  private static final Duration AFTER_BREAK = Duration.ofSeconds(5);

  private final TaskRepository tasks;
  private final TaskEventRepository events;
  private final TaskApprovalRepository approvals;
  private final WorkspaceStore workspaces;
  private final Outbox outbox;
  private final ScaffolderConfig config;
  private final Clock clock;

  @Inject
  public RunLedger(
      TaskRepository tasks,
      TaskEventRepository events,
      TaskApprovalRepository approvals,
      WorkspaceStore workspaces,
      Outbox outbox,
      ScaffolderConfig config,
      Clock clock) {
    this.tasks = tasks;
    this.events = events;
    this.approvals = approvals;
    this.workspaces = workspaces;
    this.outbox = outbox;
    this.config = config;
    this.clock = clock;
  }

  /** Takes the next task that is due, if there is one. */
  public Optional<Claim> claim() {
    return tasks.lockDue(ScaffolderConfig.SILENCE).flatMap(this::claim);
  }

  private Optional<Claim> claim(ScaffolderTask task) {
    Claim claim = new Claim(task.id(), UUID.randomUUID());
    if (task.isClaimed()) {
      String words = "Going on after the server at work fell silent";
      events.append(TaskEvent.log(task.id(), null, null, words, clock.instant()));
    }
    task.claim(claim.id(), clock.instant());
    if (task.breaks() > MOST_BREAKS) {
      end(task, "Work on it broke off " + task.breaks() + " times in a row", clock.instant());
      return Optional.empty();
    }
    tasks.beat(task.id(), claim.id());
    return Optional.of(claim);
  }

  /** A sign of life; false when the claim does not count any more. */
  public boolean beat(Claim claim) {
    return tasks.beat(claim.task(), claim.id());
  }

  /** What there is to do. */
  ClaimedRun read(Claim claim) {
    ScaffolderTask task = held(claim);
    return new ClaimedRun(
        task.definition(),
        task.revision(),
        task.values(),
        task.sealedSecrets(),
        task.starter(),
        task.progress(),
        workspaces.find(claim.task()));
  }

  /** How long the task may still be worked on. */
  public Duration timeLeft(Claim claim) {
    return config.timeout().minus(held(claim).worked(clock.instant()));
  }

  /** A line of the log. */
  void say(Claim claim, @Nullable String step, String message) {
    if (!tasks.lockIfHeld(claim.task(), claim.id())) {
      throw stopped();
    }
    events.append(TaskEvent.log(claim.task(), step, null, message, clock.instant()));
  }

  /**
   * A step of the task moved.
   *
   * @param line what the log says about it; nothing when null
   * @param files of the workspace, null when nothing in it changed
   */
  void move(
      Claim claim,
      BiConsumer<ScaffolderTask, Instant> change,
      @Nullable StepLine line,
      @Nullable WorkspaceArchive files) {
    Instant now = clock.instant();
    change.accept(held(claim), now);
    if (line != null) {
      events.append(TaskEvent.log(claim.task(), line.step(), line.status(), line.message(), now));
    }
    save(claim, files);
  }

  /**
   * A line of the log about a step that moved.
   *
   * @param step its id
   * @param status where it stands now
   * @param message what happened
   */
  record StepLine(String step, StepStatus status, String message) {}

  /** The step waits, unless it has waited too long already. */
  void pause(
      Claim claim, int place, ActionResult.Waiting waiting, @Nullable WorkspaceArchive files) {
    ScaffolderTask task = held(claim);
    Instant now = clock.instant();
    Instant since = task.waitingSince();
    if (since != null && since.plus(config.patience()).isBefore(now)) {
      end(task, "It waited longer than " + config.patience() + ": " + waiting.reason(), now);
      return;
    }
    String step = task.steps().get(place).stepId();
    if (!waiting.reason().equals(task.waitingFor())) {
      events.append(TaskEvent.log(claim.task(), step, StepStatus.WAITING, waiting.reason(), now));
    }
    task.pause(place, waiting.reason(), until(task, step, waiting, now), waiting.memory(), now);
    save(claim, files);
  }

  // A decision that came between the action's look and this line must not wait for the next look.
  private Instant until(
      ScaffolderTask task, String step, ActionResult.Waiting waiting, Instant now) {
    boolean decided = approvals.find(task.id(), step).flatMap(TaskApproval::decision).isPresent();
    Duration pause = waiting.pause();
    if (decided || pause.compareTo(SHORTEST_PAUSE) < 0) {
      return now.plus(SHORTEST_PAUSE);
    }
    return now.plus(pause.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : pause);
  }

  /** All steps are over. */
  void complete(Claim claim, ObjectNode output) {
    ScaffolderTask task = held(claim);
    Instant now = clock.instant();
    task.complete(output, now);
    events.append(TaskEvent.completed(claim.task(), output, now));
    outbox.append(TaskEvents.ended(task));
    workspaces.drop(claim.task());
  }

  /** The task cannot be done. Its files stay, for a retry. */
  public void fail(Claim claim, String reason) {
    end(held(claim), reason, clock.instant());
  }

  private void end(ScaffolderTask task, String reason, Instant now) {
    task.fail(reason, now);
    events.append(TaskEvent.failed(task.id(), reason, now));
    outbox.append(TaskEvents.ended(task));
  }

  /** Gives the task back unfinished; without effect when the claim does not count any more. */
  public void release(Claim claim) {
    tasks
        .lock(claim.task())
        .filter(task -> task.isHeldBy(claim.id()))
        .ifPresent(task -> task.release(clock.instant()));
  }

  /** Gives the task back because something broke, for another try in a while. */
  public void breakOff(Claim claim) {
    Instant now = clock.instant();
    tasks
        .lock(claim.task())
        .filter(task -> task.isHeldBy(claim.id()))
        .ifPresent(task -> task.breakOff(now.plus(AFTER_BREAK), now));
  }

  private void save(Claim claim, @Nullable WorkspaceArchive files) {
    if (files != null) {
      workspaces.save(claim.task(), files);
    }
  }

  private ScaffolderTask held(Claim claim) {
    return tasks
        .lock(claim.task())
        .filter(task -> task.isHeldBy(claim.id()))
        .orElseThrow(RunLedger::stopped);
  }

  private static RunStopped stopped() {
    return new RunStopped("The task was cancelled, or another server has it now");
  }
}
