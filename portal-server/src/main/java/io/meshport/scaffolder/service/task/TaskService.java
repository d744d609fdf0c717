package io.meshport.scaffolder.service.task;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.meshport.identity.Caller;
import io.meshport.platform.problem.PortalException;
import io.meshport.scaffolder.TaskId;
import io.meshport.scaffolder.model.task.ScaffolderTask;
import io.meshport.scaffolder.model.task.Starter;
import io.meshport.scaffolder.model.task.TaskFile;
import io.meshport.scaffolder.service.template.RunnableTemplate;
import io.meshport.scaffolder.service.template.Templates;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.Map;
import java.util.UUID;

/** Running templates: starting, stopping and repeating. */
@Singleton
public class TaskService {
  private final Templates templates;
  private final TaskLedger ledger;
  private final TaskReader reader;
  private final SecretBox secrets;
  private final Clock clock;

  @Inject
  public TaskService(
      Templates templates, TaskLedger ledger, TaskReader reader, SecretBox secrets, Clock clock) {
    this.templates = templates;
    this.ledger = ledger;
    this.reader = reader;
    this.secrets = secrets;
    this.clock = clock;
  }

  /**
   * Starts a run of a template with what it says today.
   *
   * @throws PortalException INVALID_VALUES when the values are not what the template asks for
   */
  public TaskDetails start(Caller caller, StartCommand command) {
    RunnableTemplate template = templates.find(command.template());
    ObjectNode values = templates.taken(template.definition(), command.values(), command.secrets());
    TaskId id = new TaskId(UUID.randomUUID());
    TaskFile file =
        new TaskFile(
            id,
            template.definition(),
            template.origin().revision(),
            values,
            secrets.seal(command.secrets(), id));
    ledger.open(ScaffolderTask.open(file, Starter.of(caller), clock.instant()));
    return reader.get(caller, id);
  }

  /** Stops a task. */
  public TaskDetails cancel(Caller caller, TaskId id) {
    ledger.cancel(caller, id);
    return reader.get(caller, id);
  }

  /**
   * Runs a task again from the step that failed.
   *
   * @param given the secrets; the portal dropped those that it had
   */
  public TaskDetails retry(Caller caller, TaskId id, Map<String, String> given) {
    ScaffolderTask task = reader.get(caller, id).task();
    templates.requireSecrets(task.definition(), task.values(), given);
    ledger.retry(caller, id, secrets.seal(given, id));
    return reader.get(caller, id);
  }
}
