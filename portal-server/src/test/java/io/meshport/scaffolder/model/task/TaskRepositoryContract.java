package io.meshport.scaffolder.model.task;

import static io.meshport.scaffolder.model.task.Samples.ADA;
import static io.meshport.scaffolder.model.task.Samples.NOON;
import static io.meshport.scaffolder.model.task.Samples.object;
import static org.assertj.core.api.Assertions.assertThat;

import io.meshport.platform.page.PageRequest;
import io.meshport.scaffolder.ApprovalQuestion;
import io.meshport.scaffolder.ApprovalQuestion.Approvers;
import io.meshport.scaffolder.TaskId;
import io.meshport.scaffolder.model.run.StepProgress;
import io.meshport.scaffolder.model.workspace.WorkspaceArchive;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What the keeping of tasks must do, be it in memory or in PostgreSQL. */
public abstract class TaskRepositoryContract {
  private static final Duration SILENCE = Duration.ofSeconds(20);
  private static final PageRequest FIRST = new PageRequest(20, 0);
  private static final Starter BEN = new Starter("ben-id", "ben", "Ben");

  protected abstract TaskRepository tasks();

  protected abstract TaskEventRepository events();

  protected abstract TaskApprovalRepository approvals();

  protected abstract WorkspaceStore workspaces();

  /** Runs one transaction and forgets what it loaded. */
  protected abstract <T> T inTransaction(Supplier<T> work);

  /** The present, as the store measures it. */
  protected abstract Instant now();

  /** The worker of a task gave its last sign of life so long ago. */
  protected abstract void fallSilent(TaskId task, Duration since);

  @Test
  void aTaskComesBackAsItWasKept() {
    ScaffolderTask kept = add(Samples.task(ADA, "sealed", NOON, "one", "two"));
    change(
        kept,
        task -> {
          task.claim(UUID.randomUUID(), NOON);
          task.begin(0, NOON);
          task.keepRound(0, 1, object().put("ä", "ö"));
          task.pause(0, "somebody", NOON.plusSeconds(9), object().put("m", 1), NOON);
        });

    ScaffolderTask found = find(kept);

    assertThat(found.definition()).isEqualTo(kept.definition());
    assertThat(found.values()).isEqualTo(object().put("name", "wörld"));
    assertThat(found.sealedSecrets()).isEqualTo("sealed");
    assertThat(found.starter()).isEqualTo(ADA);
    assertThat(found.waitingFor()).isEqualTo("somebody");
    assertThat(found.wakeAt()).isEqualTo(NOON.plusSeconds(9));
    assertThat(found.progress().get(0).output()).isEqualTo(object().put("ä", "ö"));
    assertThat(found.progress().get(0).memory()).isEqualTo(object().put("m", 1));
    assertThat(found.progress()).extracting(StepProgress::rounds).containsExactly(1, 0);
    assertThat(found.steps()).extracting(TaskStep::stepId).containsExactly("one", "two");
  }

  @Test
  void anEndedTaskComesBackWithItsEnd() {
    ScaffolderTask done = add(Samples.task("one"));
    ScaffolderTask bad = add(Samples.task("one"));
    change(done, task -> task.complete(object().put("o", 1), NOON));
    change(bad, task -> task.fail("why", NOON));

    assertThat(find(done).output()).isEqualTo(object().put("o", 1));
    assertThat(find(bad).error()).isEqualTo("why");
    assertThat(find(bad).endedAt()).isEqualTo(NOON);
  }

  @Test
  void theOldestOpenTaskIsDueFirst() {
    ScaffolderTask newer = add(Samples.task(ADA, null, NOON.plusSeconds(1), "one"));
    ScaffolderTask older = add(Samples.task(ADA, null, NOON, "one"));

    assertThat(due()).contains(older.id());
    change(older, task -> task.cancel(NOON));
    assertThat(due()).contains(newer.id());
    change(newer, task -> task.complete(object(), NOON));
    assertThat(due()).isEmpty();
  }

  @Test
  void aWaitingTaskIsDueWhenItsTimeHasCome() {
    ScaffolderTask waiting = add(Samples.task("one"));
    pause(waiting, now().plusSeconds(60));
    assertThat(due()).isEmpty();
    pause(waiting, now().minusSeconds(1));
    assertThat(due()).contains(waiting.id());
  }

  @Test
  void aClaimedTaskIsDueOnlyAfterItsWorkerFellSilent() {
    ScaffolderTask task = add(Samples.task("one"));
    UUID claim = UUID.randomUUID();
    change(
        task,
        found -> {
          found.claim(claim, now());
          assertThat(tasks().beat(found.id(), claim)).isTrue();
        });
    assertThat(due()).isEmpty();

    fallSilent(task.id(), SILENCE.plusSeconds(1));
    assertThat(due()).contains(task.id());
    assertThat(inTransaction(() -> tasks().beat(task.id(), claim))).isTrue();
    assertThat(due()).isEmpty();
  }

  @Test
  void onlyTheClaimThatCountsMayBeatOrWrite() {
    ScaffolderTask task = add(Samples.task("one"));
    UUID lost = UUID.randomUUID();
    UUID holding = UUID.randomUUID();
    change(task, found -> found.claim(lost, NOON));
    change(task, found -> found.claim(holding, NOON));

    assertThat(inTransaction(() -> tasks().beat(task.id(), lost))).isFalse();
    assertThat(inTransaction(() -> tasks().lockIfHeld(task.id(), lost))).isFalse();
    assertThat(inTransaction(() -> tasks().lockIfHeld(task.id(), holding))).isTrue();
  }

  @Test
  void unfinishedTasksAreCounted() {
    add(Samples.task("one"));
    add(Samples.task(BEN, null, NOON, "one"));
    ScaffolderTask over = add(Samples.task("one"));
    change(over, task -> task.cancel(NOON));

    assertThat(inTransaction(() -> tasks().admit(ADA.id()))).isEqualTo(new Admission(1, 2));
  }

  @Test
  void aListShowsTheNewestFirstAndOnlyWhatItsFilterLetsThrough() {
    ScaffolderTask ada = add(Samples.task(ADA, null, NOON, "one"));
    ScaffolderTask ben = add(Samples.task(BEN, null, NOON.plusSeconds(1), "one"));
    ScaffolderTask asking = add(Samples.task(BEN, null, NOON.plusSeconds(2), "one"));
    ask(asking, new ApprovalQuestion(Approvers.OWNERS, "customer", "May it?"));
    change(ada, task -> task.cancel(NOON));

    assertThat(list(null, Set.of(), null)).containsExactly(asking.id(), ben.id(), ada.id());
    assertThat(list(ADA.id(), Set.of(), null)).containsExactly(ada.id());
    assertThat(list(ADA.id(), Set.of("order"), null)).containsExactly(ada.id());
    assertThat(list(ADA.id(), Set.of("customer"), null)).containsExactly(asking.id(), ada.id());
    assertThat(list(null, Set.of(), TaskStatus.CANCELLED)).containsExactly(ada.id());
    TaskFilter other = new TaskFilter(null, Set.of(), false, null, "other");
    assertThat(inTransaction(() -> tasks().list(other, FIRST)).total()).isZero();
  }

  @Test
  void aListInPiecesHasATotal() {
    add(Samples.task(ADA, null, NOON, "one"));
    ScaffolderTask newest = add(Samples.task(ADA, null, NOON.plusSeconds(1), "one"));
    TaskFilter all = new TaskFilter(null, Set.of(), false, null, null);

    var piece = inTransaction(() -> tasks().list(all, new PageRequest(1, 0)));

    assertThat(piece.items()).extracting(ScaffolderTask::id).containsExactly(newest.id());
    assertThat(piece.total()).isEqualTo(2);
    assertThat(piece.nextPageToken()).isNotNull();
  }

  @Test
  void eventsComeInTheirOrderAndAfterAnId() {
    TaskId task = add(Samples.task("one")).id();
    append(TaskEvent.log(task, null, null, "first", NOON));
    append(TaskEvent.log(add(Samples.task("one")).id(), null, null, "foreign", NOON));
    append(TaskEvent.log(task, "one", null, "second", NOON));
    append(TaskEvent.log(task, "one", null, "third", NOON));

    List<TaskEvent> all = inTransaction(() -> events().after(task, 0, 10));

    assertThat(all)
        .extracting(event -> event.body().path("message").asText())
        .containsExactly("first", "second", "third");
    assertThat(all).extracting(TaskEvent::id).isSorted();
    assertThat(inTransaction(() -> events().after(task, all.get(0).id(), 1)))
        .extracting(TaskEvent::id)
        .containsExactly(all.get(1).id());
  }

  @Test
  void anEndThatARecoveryMadeVoidIsNotTold() {
    TaskId task = add(Samples.task("one")).id();
    append(TaskEvent.failed(task, "no", NOON));
    assertThat(inTransaction(() -> events().end(task))).isPresent();
    append(TaskEvent.recovered(task, "Ada", NOON));

    assertThat(inTransaction(() -> events().end(task))).isEmpty();
    assertThat(inTransaction(() -> events().after(task, 0, 10)))
        .extracting(TaskEvent::type)
        .containsExactly(EventType.RECOVERED);
    append(TaskEvent.completed(task, object(), NOON));
    assertThat(inTransaction(() -> events().end(task)).orElseThrow().type())
        .isEqualTo(EventType.COMPLETION);
  }

  @Test
  void aQuestionComesBackWithItsDecision() {
    ScaffolderTask task = add(Samples.task("one"));
    ask(task, new ApprovalQuestion(Approvers.GOVERNANCE, null, "May it?"));
    inTransaction(
        () -> {
          approvals().find(task.id(), "one").orElseThrow().deny(ADA.asPerson(), "No", NOON);
          return true;
        });

    TaskApproval found = inTransaction(() -> approvals().of(task.id())).get(0);

    assertThat(found.question().message()).isEqualTo("May it?");
    assertThat(found.decision().orElseThrow().comment()).isEqualTo("No");
    assertThat(found.decision().orElseThrow().by()).isEqualTo(ADA.asPerson());
  }

  @Test
  void theFilesOfATaskAreReplacedAndDropped() {
    TaskId task = add(Samples.task("one")).id();
    save(task, 1);
    save(task, 2);

    Optional<WorkspaceArchive> found = inTransaction(() -> workspaces().find(task));
    assertThat(found.orElseThrow().bytes()).containsExactly(2);
    inTransaction(
        () -> {
          workspaces().drop(task);
          return true;
        });
    assertThat(inTransaction(() -> workspaces().find(task))).isEmpty();
  }

  @Test
  void theFilesOfTasksThatEndedLongAgoAreDroppedTheOldestFirst() {
    ScaffolderTask running = add(Samples.task("one"));
    ScaffolderTask late = add(Samples.task("one"));
    ScaffolderTask early = add(Samples.task("one"));
    ScaffolderTask recent = add(Samples.task("one"));
    change(early, task -> task.fail("no", NOON));
    change(late, task -> task.cancel(NOON.plusSeconds(1)));
    change(recent, task -> task.cancel(NOON.plusSeconds(9)));
    List.of(running, late, early, recent).forEach(task -> save(task.id(), 1));

    assertThat(dropEnded(NOON.plusSeconds(9), 1)).isEqualTo(1);
    assertThat(inTransaction(() -> workspaces().find(early.id()))).isEmpty();
    assertThat(inTransaction(() -> workspaces().find(late.id()))).isPresent();
    assertThat(dropEnded(NOON.plusSeconds(9), 5)).isEqualTo(1);
    assertThat(dropEnded(NOON.plusSeconds(9), 5)).isZero();
    assertThat(inTransaction(() -> workspaces().find(recent.id()))).isPresent();
    assertThat(inTransaction(() -> workspaces().find(running.id()))).isPresent();
  }

  private int dropEnded(Instant before, int most) {
    return inTransaction(() -> workspaces().dropEnded(before, most));
  }

  private void save(TaskId task, int content) {
    inTransaction(
        () -> {
          workspaces().save(task, new WorkspaceArchive(new byte[] {(byte) content}));
          return true;
        });
  }

  private ScaffolderTask add(ScaffolderTask task) {
    return inTransaction(
        () -> {
          tasks().add(task);
          return task;
        });
  }

  private void append(TaskEvent event) {
    inTransaction(
        () -> {
          events().append(event);
          return true;
        });
  }

  private void ask(ScaffolderTask task, ApprovalQuestion question) {
    inTransaction(
        () -> {
          approvals().add(new TaskApproval(task.id(), "one", question, NOON));
          return true;
        });
  }

  private void pause(ScaffolderTask task, Instant until) {
    change(
        task,
        found -> {
          found.claim(UUID.randomUUID(), NOON);
          found.pause(0, "somebody", until, object(), NOON);
        });
  }

  private void change(ScaffolderTask task, Consumer<ScaffolderTask> change) {
    inTransaction(
        () -> {
          change.accept(tasks().lock(task.id()).orElseThrow());
          return true;
        });
  }

  private ScaffolderTask find(ScaffolderTask task) {
    return inTransaction(
        () -> {
          ScaffolderTask found = tasks().find(task.id()).orElseThrow();
          assertThat(found.steps()).isNotEmpty();
          return found;
        });
  }

  private Optional<TaskId> due() {
    return inTransaction(() -> tasks().lockDue(SILENCE).map(ScaffolderTask::id));
  }

  private List<TaskId> list(
      @Nullable String starter, Set<String> owned, @Nullable TaskStatus status) {
    TaskFilter filter = new TaskFilter(starter, owned, false, status, null);
    return inTransaction(() -> tasks().list(filter, FIRST)).items().stream()
        .map(ScaffolderTask::id)
        .toList();
  }
}
