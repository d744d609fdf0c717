package io.meshport.scaffolder.service.task;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.meshport.identity.Caller;
import io.meshport.identity.Directory;
import io.meshport.identity.UserId;
import io.meshport.platform.problem.PortalException;
import io.meshport.scaffolder.ActionFailure;
import io.meshport.scaffolder.TemplateOrigin;
import io.meshport.scaffolder.model.run.RunEnvironment;
import io.meshport.scaffolder.model.run.RunFile;
import io.meshport.scaffolder.model.run.RunHands;
import io.meshport.scaffolder.model.run.RunOutcome;
import io.meshport.scaffolder.model.run.StepRunner;
import io.meshport.scaffolder.model.task.Claim;
import io.meshport.scaffolder.model.workspace.WorkspaceFolder;
import io.meshport.scaffolder.model.workspace.WorkspaceLimits;
import io.meshport.scaffolder.service.template.Templates;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;

/** Runs a claimed task as far as it goes. Outside any transaction: actions call foreign systems. */
@Singleton
public class TaskRunner {
  private final RunLedger ledger;
  private final Templates templates;
  private final ActionCatalog actions;
  private final Directory directory;
  private final SecretBox secrets;
  private final RunEnvironment environment;

  @Inject
  public TaskRunner(
      RunLedger ledger,
      Templates templates,
      ActionCatalog actions,
      Directory directory,
      SecretBox secrets,
      RunEnvironment environment) {
    this.ledger = ledger;
    this.templates = templates;
    this.actions = actions;
    this.directory = directory;
    this.secrets = secrets;
    this.environment = environment;
  }

  /**
   * Runs the task until it is over or waits.
   *
   * @throws InterruptedException when the thread was told to stop; what becomes of the task is the
   *     caller's affair
   */
  public void run(Claim claim) throws InterruptedException {
    ClaimedRun run = ledger.read(claim);
    try (WorkspaceFolder workspace = WorkspaceFolder.create(WorkspaceLimits.STANDARD)) {
      run.files().ifPresent(files -> files.restore(workspace, WorkspaceLimits.STANDARD));
      workspace.takeChanged();
      LedgerJournal journal = new LedgerJournal(ledger, claim, run.definition(), workspace);
      RunHands hands =
          new RunHands(actions::find, workspace, () -> callerOf(run), journal, environment, false);
      settle(claim, journal, new StepRunner(fileOf(claim, run), hands).run(run.progress()));
    } catch (ActionFailure | PortalException impossible) {
      // Not one step, but what all of them need: its files, or the template's.
      ledger.fail(claim, String.valueOf(impossible.getMessage()));
    }
  }

  private void settle(Claim claim, LedgerJournal journal, RunOutcome outcome) {
    if (outcome instanceof RunOutcome.Completed completed) {
      ledger.complete(claim, completed.output());
    } else if (outcome instanceof RunOutcome.Failed failed) {
      ledger.fail(claim, failed.message());
    } else if (outcome instanceof RunOutcome.Paused paused) {
      ledger.pause(claim, paused.step(), paused.waiting(), journal.files());
    }
  }

  private RunFile fileOf(Claim claim, ClaimedRun run) {
    TemplateOrigin origin = templates.at(run.definition().name(), run.revision()).origin();
    return new RunFile(
        claim.task(),
        run.definition(),
        origin,
        run.values(),
        secrets.open(run.sealedSecrets(), claim.task()),
        user(run.starter().username(), run.starter().name()));
  }

  private Caller callerOf(ClaimedRun run) {
    return directory
        .findCaller(new UserId(run.starter().id()))
        .orElseThrow(
            () ->
                new ActionFailure(
                    run.starter().name() + " started the task, but is not known any more"));
  }

  /** A person as expressions see them. */
  public static ObjectNode user(String username, String name) {
    ObjectNode user = JsonNodeFactory.instance.objectNode().put("ref", "user:default/" + username);
    ObjectNode entity = user.putObject("entity");
    entity.put("apiVersion", "backstage.io/v1alpha1").put("kind", "User");
    entity.putObject("metadata").put("namespace", "default").put("name", username);
    entity.putObject("spec").putObject("profile").put("displayName", name);
    return user;
  }
}
