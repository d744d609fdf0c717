package io.meshport.scaffolder.service.task;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.meshport.identity.Caller;
import io.meshport.identity.Directory;
import io.meshport.identity.Person;
import io.meshport.identity.ServiceAccount;
import io.meshport.identity.ServiceId;
import io.meshport.identity.TeamId;
import io.meshport.identity.UserId;
import io.meshport.platform.MovableClock;
import io.meshport.platform.outbox.DomainEvent;
import io.meshport.platform.security.SecretSeal;
import io.meshport.scaffolder.ActionCall;
import io.meshport.scaffolder.ActionDescription;
import io.meshport.scaffolder.ActionResult;
import io.meshport.scaffolder.TaskId;
import io.meshport.scaffolder.TemplateAction;
import io.meshport.scaffolder.model.run.RunEnvironment;
import io.meshport.scaffolder.model.task.Claim;
import io.meshport.scaffolder.model.task.InMemoryTaskApprovals;
import io.meshport.scaffolder.model.task.InMemoryTaskEvents;
import io.meshport.scaffolder.model.task.InMemoryTasks;
import io.meshport.scaffolder.model.task.InMemoryWorkspaces;
import io.meshport.scaffolder.model.task.Samples;
import io.meshport.scaffolder.model.task.ScaffolderTask;
import io.meshport.scaffolder.model.task.TaskSignals;
import io.meshport.scaffolder.service.template.TemplateWorld;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * The services of tasks on stores in memory, with people who are known and actions that are told.
 */
final class TaskWorld implements TaskSignals, Directory {
  static final Caller ADA = caller("ada-id", Set.of(), Set.of());
  static final Caller ANNA = caller("anna", Set.of("customer"), Set.of());
  static final Caller BEN = caller("ben", Set.of("order"), Set.of());
  static final Caller MARA = caller("mara", Set.of(), Set.of(Caller.PLATFORM_ADMIN));

  final MovableClock clock = new MovableClock(Samples.NOON);
  final InMemoryTaskApprovals approvals = new InMemoryTaskApprovals();
  final InMemoryTasks tasks = new InMemoryTasks(approvals, clock);
  final InMemoryTaskEvents events = new InMemoryTaskEvents();
  final InMemoryWorkspaces workspaces = new InMemoryWorkspaces(tasks);
  final List<DomainEvent> outbox = new ArrayList<>();
  final List<String> signals = new ArrayList<>();
  final Map<String, List<Person>> owners = new HashMap<>();
  final ScaffolderConfig config =
      new ScaffolderConfig(4, 2, 3, Duration.ofHours(1), Duration.ofDays(30), Duration.ofDays(7));
  final TaskReader reader = new TaskReader(tasks, approvals, events, config, clock);
  final TaskLedger ledger = new TaskLedger(tasks, events, approvals, this, config, clock);
  final RunLedger runs =
      new RunLedger(tasks, events, approvals, workspaces, outbox::add, config, clock);
  final ApprovalService questions =
      new ApprovalService(
          new ApprovalLedger(tasks, approvals, events, this, outbox::add, clock), reader, this);

  final TemplateWorld templates = new TemplateWorld();
  final TurnedSeal seal = new TurnedSeal();
  final SecretBox secrets = new SecretBox(seal);
  final TaskService service = new TaskService(templates.templates, ledger, reader, secrets, clock);

  TaskWorld() {
    owners.put("customer", List.of(ANNA.asPerson(), BEN.asPerson()));
  }

  static Caller caller(String id, Set<String> owned, Set<String> roles) {
    return new Caller(
        new UserId(id), id, id.toUpperCase(Locale.ROOT), owned, owned, Set.of(), Set.of(), roles);
  }

  /** A task of Ada's that nobody works on. */
  ScaffolderTask open(String... steps) {
    ScaffolderTask task = Samples.task(steps);
    ledger.open(task);
    return task;
  }

  /** The same, at work. */
  Claim claimed(String... steps) {
    open(steps);
    return runs.claim().orElseThrow();
  }

  /** A worker with these actions. */
  TaskRunner runner(TemplateAction... actions) {
    return new TaskRunner(
        runs,
        templates.templates,
        new ActionCatalog(List.of(actions)),
        this,
        secrets,
        RunEnvironment.EMPTY);
  }

  ScaffolderTask task(Claim claim) {
    return tasks.find(claim.task()).orElseThrow();
  }

  /** An action by its id that does what a test says. */
  static TemplateAction action(String id, Work work) {
    ObjectNode any = Samples.object();
    ActionDescription description =
        new ActionDescription(id, id, any, any, List.of(), ActionDescription.DryRun.RUNS);
    return new TemplateAction() {
      @Override
      public ActionDescription description() {
        return description;
      }

      @Override
      public ActionResult run(ActionCall call) throws InterruptedException {
        return work.of(call);
      }
    };
  }

  /** What an action does. */
  interface Work {
    ActionResult of(ActionCall call) throws InterruptedException;
  }

  /** A seal that only turns the text around, for its owner. */
  static final class TurnedSeal implements SecretSeal {
    boolean offered = true;
    boolean opens = true;

    @Override
    public boolean isOffered() {
      return offered;
    }

    @Override
    public String seal(String secret, UUID owner) {
      return owner + new StringBuilder(secret).reverse().toString();
    }

    @Override
    public Optional<String> open(String sealed, UUID owner) {
      return opens && sealed.startsWith(owner.toString())
          ? Optional.of(
              new StringBuilder(sealed.substring(owner.toString().length())).reverse().toString())
          : Optional.empty();
    }
  }

  @Override
  public void work() {
    signals.add("work");
  }

  @Override
  public void stop(TaskId task) {
    signals.add("stop " + task);
  }

  @Override
  public List<Person> ownersOf(String domain) {
    return owners.getOrDefault(domain, List.of());
  }

  @Override
  public List<Person> membersOf(TeamId team) {
    throw new UnsupportedOperationException();
  }

  @Override
  public List<Person> everybody() {
    throw new UnsupportedOperationException();
  }

  @Override
  public List<Person> governanceLeads() {
    return List.of();
  }

  @Override
  public Optional<Person> findPerson(UserId id) {
    throw new UnsupportedOperationException();
  }

  @Override
  public Optional<Caller> findCaller(UserId id) {
    return Optional.of(ADA).filter(ada -> ada.id().equals(id));
  }

  @Override
  public Optional<Person> findPersonByUsername(String username) {
    throw new UnsupportedOperationException();
  }

  @Override
  public boolean teamExists(TeamId team) {
    throw new UnsupportedOperationException();
  }

  @Override
  public Optional<ServiceAccount> findService(ServiceId id) {
    throw new UnsupportedOperationException();
  }

  @Override
  public List<ServiceAccount> servicesOf(Set<TeamId> teams) {
    throw new UnsupportedOperationException();
  }
}
