package io.meshport.scaffolder.service.task;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.meshport.identity.Caller;
import io.meshport.platform.git.TreeFile;
import io.meshport.platform.problem.PortalException;
import io.meshport.platform.problem.ProblemType;
import io.meshport.platform.problem.Violation;
import io.meshport.scaffolder.TaskId;
import io.meshport.scaffolder.Workspace;
import io.meshport.scaffolder.model.run.RunEnvironment;
import io.meshport.scaffolder.model.run.RunFile;
import io.meshport.scaffolder.model.run.RunHands;
import io.meshport.scaffolder.model.run.RunOutcome;
import io.meshport.scaffolder.model.run.StepProgress;
import io.meshport.scaffolder.model.run.StepRunner;
import io.meshport.scaffolder.model.template.StepDefinition;
import io.meshport.scaffolder.model.workspace.WorkspaceFolder;
import io.meshport.scaffolder.model.workspace.WorkspaceLimits;
import io.meshport.scaffolder.service.template.RunnableTemplate;
import io.meshport.scaffolder.service.template.Templates;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;
import java.util.function.BooleanSupplier;

/** Shows what a template would do: everything runs in a folder that is gone afterwards. */
@Singleton
public class DryRunService {
  private final Templates templates;
  private final ActionCatalog actions;
  private final RunEnvironment environment;
  private final DryRunGate gate;

  @Inject
  public DryRunService(
      Templates templates, ActionCatalog actions, RunEnvironment environment, DryRunGate gate) {
    this.templates = templates;
    this.actions = actions;
    this.environment = environment;
    this.gate = gate;
  }

  /**
   * Tries a template.
   *
   * @throws PortalException FORBIDDEN when somebody who does not run the platform tries a text of
   *     their own; INVALID_VALUES when the values are not what the template asks for;
   *     TOO_MANY_DRY_RUNS and DRY_RUN_TOO_LONG
   */
  public DryRunReport run(Caller caller, DryRunCommand command) {
    RunnableTemplate template = template(caller, command);
    ObjectNode values = templates.taken(template.definition(), command.values(), command.secrets());
    RunFile file =
        new RunFile(
            new TaskId(UUID.randomUUID()),
            template.definition(),
            template.origin(),
            values,
            command.secrets(),
            TaskRunner.user(caller.username(), caller.name()));
    return gate.pass(caller.id(), overdue -> run(caller, file, overdue));
  }

  private DryRunReport run(Caller caller, RunFile file, BooleanSupplier overdue)
      throws InterruptedException {
    try (WorkspaceFolder workspace = WorkspaceFolder.create(WorkspaceLimits.STANDARD)) {
      DryRunJournal journal = new DryRunJournal(file.definition().steps(), overdue);
      return run(
          file,
          new RunHands(actions::find, workspace, () -> caller, journal, environment, true),
          journal);
    }
  }

  private static DryRunReport run(RunFile file, RunHands hands, DryRunJournal journal)
      throws InterruptedException {
    List<StepDefinition> steps = file.definition().steps();
    RunOutcome outcome =
        new StepRunner(file, hands).run(steps.stream().map(step -> StepProgress.fresh()).toList());
    ObjectNode output =
        outcome instanceof RunOutcome.Completed completed
            ? completed.output()
            : JsonNodeFactory.instance.objectNode();
    return new DryRunReport(
        journal.log(),
        journal.steps(),
        filesOf(hands.workspace()),
        output,
        journal.findings(),
        outcome instanceof RunOutcome.Failed failed ? failed.message() : null);
  }

  private RunnableTemplate template(Caller caller, DryRunCommand command) {
    String name = command.template();
    String definition = command.definition();
    if (name != null && definition == null) {
      return templates.find(name);
    }
    if (definition == null || name != null) {
      String rule = "names a template or brings the definition of one, not both";
      throw new PortalException(
          ProblemType.INVALID_INPUT, "A dry run " + rule, List.of(Violation.at("/template", rule)));
    }
    if (!caller.isPlatformAdmin()) {
      throw new PortalException(
          ProblemType.FORBIDDEN, "Only platform admins try templates that are not in the portal");
    }
    return templates.of(definition, command.files());
  }

  private static List<TreeFile> filesOf(Workspace workspace) {
    return workspace.files().stream()
        .map(file -> new TreeFile(file.path(), workspace.read(file.path()), file.executable()))
        .toList();
  }
}
