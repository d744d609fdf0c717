package io.meshport.scaffolder.model.task;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.meshport.platform.json.Json;
import io.meshport.platform.problem.PortalException;
import io.meshport.platform.problem.ProblemType;
import io.meshport.scaffolder.TaskId;
import io.meshport.scaffolder.model.run.StepProgress;
import io.meshport.scaffolder.model.run.StepStatus;
import io.meshport.scaffolder.model.template.StepDefinition;
import io.meshport.scaffolder.model.template.TemplateDefinition;
import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * One run of a template. What is run is frozen when it is started; a worker that holds it by a
 * claim moves its steps, and whoever lost the claim can move nothing any more.
 */
@Entity
@Table(name = "scaffolder_task")
public class ScaffolderTask {
  /** The action whose output names the product that a task made. */
  static final String PRODUCT_ACTION = "meshport:data-product:create";

  private static final Pattern PRODUCT = Pattern.compile("[a-z0-9-]+/[a-z0-9-]+");

  @Id private UUID id;

  @Column(name = "template", updatable = false)
  private String template;

  @Column(name = "template_title", updatable = false)
  private String templateTitle;

  @Column(name = "revision", updatable = false)
  private String revision;

  @Column(name = "definition", updatable = false)
  private ObjectNode definition;

  @Column(name = "parameter_values", updatable = false)
  private ObjectNode values;

  @Column(name = "sealed_secrets")
  private @Nullable String sealedSecrets;

  @Embedded private Starter starter;

  @Column(name = "created_at", updatable = false)
  private Instant createdAt;

  @Enumerated(EnumType.STRING)
  @Column(name = "status")
  private TaskStatus status;

  @Column(name = "ended_at")
  private @Nullable Instant endedAt;

  @Column(name = "error")
  private @Nullable String error;

  @Column(name = "output")
  private @Nullable ObjectNode output;

  @Column(name = "product")
  private @Nullable String product;

  @Embedded private Hold hold = new Hold();

  @Column(name = "waiting_for")
  private @Nullable String waitingFor;

  @Column(name = "waiting_since")
  private @Nullable Instant waitingSince;

  @Column(name = "wake_at")
  private @Nullable Instant wakeAt;

  @OneToMany(cascade = CascadeType.ALL)
  @JoinColumn(name = "task_id", nullable = false, updatable = false)
  @OrderBy("place")
  private List<TaskStep> steps = new ArrayList<>();

  @Version
  @Column(name = "version")
  private long version;

  protected ScaffolderTask() {}

  private ScaffolderTask(TaskFile file, Starter starter, Instant now) {
    this.id = file.id().value();
    this.template = file.definition().name();
    this.templateTitle = file.definition().title();
    this.revision = file.revision();
    this.definition = Json.mapper().valueToTree(file.definition());
    this.values = file.values();
    this.sealedSecrets = file.sealedSecrets();
    this.starter = starter;
    this.createdAt = now;
    this.status = TaskStatus.OPEN;
    List<StepDefinition> defined = file.definition().steps();
    for (int i = 0; i < defined.size(); i++) {
      steps.add(new TaskStep(i, defined.get(i)));
    }
  }

  /** A new task, for whichever worker comes first. */
  public static ScaffolderTask open(TaskFile file, Starter starter, Instant now) {
    return new ScaffolderTask(file, starter, now);
  }

  /** A worker takes it: a new one, one that has waited, or one whose worker fell silent. */
  public void claim(UUID claim, Instant now) {
    if (status.isEnded()) {
      throw illegal("worked on");
    }
    status = TaskStatus.PROCESSING;
    hold.take(claim, now);
    wakeAt = null;
  }

  /** Whether a worker holds it. */
  public boolean isClaimed() {
    return hold.isTaken();
  }

  /** Whether this claim is the one that counts. */
  public boolean isHeldBy(UUID claim) {
    return hold.isBy(claim);
  }

  /** Work on a step begins. */
  public void begin(int place, Instant now) {
    steps.get(place).begin(now);
  }

  /** A round of a step's {@code each} is finished. */
  public void keepRound(int place, int rounds, ObjectNode soFar) {
    steps.get(place).keepRound(rounds, soFar);
    stopWaiting();
  }

  /** A step is finished. */
  public void finish(int place, ObjectNode result, Instant now) {
    TaskStep step = steps.get(place);
    step.finish(result, now);
    stopWaiting();
    hold.goWell();
    String made = result.path("product").asText();
    if (step.action().equals(PRODUCT_ACTION) && PRODUCT.matcher(made).matches()) {
      product = made;
    }
  }

  /** A step is left out. */
  public void skip(int place, String why, Instant now) {
    steps.get(place).end(StepStatus.SKIPPED, why, now);
    stopWaiting();
  }

  /** A step cannot be done; what becomes of the task is decided when all steps are over. */
  public void failStep(int place, String why, Instant now) {
    steps.get(place).end(StepStatus.FAILED, why, now);
    stopWaiting();
  }

  /** A step waits for something outside; the worker lets the task go until then. */
  public void pause(int place, String reason, Instant until, ObjectNode memory, Instant now) {
    steps.get(place).pause(reason, memory);
    waitingFor = reason;
    waitingSince = waitingSince == null ? now : waitingSince;
    wakeAt = until;
    hold.letGo(now);
  }

  /** What it waited for has come. */
  public void wake(Instant now) {
    if (status == TaskStatus.PROCESSING && !hold.isTaken()) {
      wakeAt = now;
    }
  }

  /** The worker gives it back unfinished, for another one to go on at once. */
  public void release(Instant now) {
    wakeAt = now;
    hold.letGo(now);
  }

  /** Work on it broke off for no reason of its own; it is tried again, but not for ever. */
  public void breakOff(Instant again, Instant now) {
    wakeAt = again;
    hold.breakOff(now);
  }

  /** How often in a row, since a step was last finished, work on it broke off. */
  public int breaks() {
    return hold.breaks();
  }

  /** All steps are over and none failed. */
  public void complete(ObjectNode result, Instant now) {
    end(TaskStatus.COMPLETED, now);
    output = result;
  }

  /** It cannot be done. */
  public void fail(String why, Instant now) {
    error = why;
    endStepAtWork(why, now);
    end(TaskStatus.FAILED, now);
  }

  private void endStepAtWork(String why, Instant now) {
    steps.stream()
        .filter(step -> !step.status().isEnded() && step.status() != StepStatus.PENDING)
        .forEach(step -> step.end(StepStatus.FAILED, why, now));
  }

  /** Somebody stops it; from now on its worker can write nothing. */
  public void cancel(Instant now) {
    if (status.isEnded()) {
      throw illegal("cancelled");
    }
    end(TaskStatus.CANCELLED, now);
    endStepAtWork("The run was cancelled", now);
  }

  /**
   * Opens it again, to go on at the step that failed. Steps that finished stay finished.
   *
   * @param newSecrets secrets sealed for the task; the former ones were dropped at its end
   * @param keptSince what tasks left behind that ended earlier is not kept any more
   */
  public void retry(@Nullable String newSecrets, Instant keptSince) {
    if (status != TaskStatus.FAILED && status != TaskStatus.CANCELLED) {
      throw illegal("retried");
    }
    if (!isKeptSince(keptSince)) {
      throw new PortalException(
              ProblemType.RETRY_TOO_LATE, "The task ended at " + endedAt + "; its files are gone")
          .withRemedy("Run the template anew with the same values");
    }
    boolean after = false;
    for (TaskStep step : steps) {
      if (step.status() == StepStatus.FAILED) {
        after = true;
        step.retry();
      } else if (after && step.status() == StepStatus.SKIPPED) {
        step.reset();
      }
    }
    status = TaskStatus.OPEN;
    sealedSecrets = newSecrets;
    endedAt = null;
    error = null;
    hold.startAnew();
  }

  /** Whether it did not end before this time, so that what it left behind is still there. */
  public boolean isKeptSince(Instant time) {
    return endedAt == null || !endedAt.isBefore(time);
  }

  private void end(TaskStatus how, Instant now) {
    hold.letGo(now);
    status = how;
    endedAt = now;
    wakeAt = null;
    sealedSecrets = null;
    stopWaiting();
  }

  private void stopWaiting() {
    waitingFor = null;
    waitingSince = null;
  }

  private PortalException illegal(String what) {
    return new PortalException(
            ProblemType.ILLEGAL_TRANSITION, "The task is " + status + ", so it cannot be " + what)
        .withRemedy("Read the task again");
  }

  /** How long workers have worked on it, waiting not counted. */
  public Duration worked(Instant now) {
    return hold.worked(now);
  }

  /** How far each step has come. */
  public List<StepProgress> progress() {
    return steps.stream().map(TaskStep::progress).toList();
  }

  /** The step that waits, if one does. */
  public Optional<TaskStep> waitingStep() {
    return steps.stream().filter(step -> step.status() == StepStatus.WAITING).findFirst();
  }

  /** The template as it was when the task was started. */
  public TemplateDefinition definition() {
    return Json.mapper().convertValue(definition, TemplateDefinition.class);
  }

  public TaskId id() {
    return new TaskId(id);
  }

  public String template() {
    return template;
  }

  public String templateTitle() {
    return templateTitle;
  }

  public String revision() {
    return revision;
  }

  public ObjectNode values() {
    return values;
  }

  /** What was given in confidence, sealed; null when there is nothing, and after the end. */
  public @Nullable String sealedSecrets() {
    return sealedSecrets;
  }

  public Starter starter() {
    return starter;
  }

  public Instant createdAt() {
    return createdAt;
  }

  public TaskStatus status() {
    return status;
  }

  public @Nullable Instant endedAt() {
    return endedAt;
  }

  /** Why it failed. */
  public @Nullable String error() {
    return error;
  }

  /** What the template shows at the end. */
  public @Nullable ObjectNode output() {
    return output;
  }

  /** The product that it made, {@code domain/name}. */
  public @Nullable String product() {
    return product;
  }

  /** What it waits for, in words for people. */
  public @Nullable String waitingFor() {
    return waitingFor;
  }

  /** Since when it waits. */
  public @Nullable Instant waitingSince() {
    return waitingSince;
  }

  /** When a worker looks at it again. */
  public @Nullable Instant wakeAt() {
    return wakeAt;
  }

  public List<TaskStep> steps() {
    return List.copyOf(steps);
  }

  public long version() {
    return version;
  }
}
