package io.meshport.scaffolder.adapter.upgrade;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.meshport.identity.Caller;
import io.meshport.platform.git.TreeFile;
import io.meshport.platform.problem.PortalException;
import io.meshport.platform.problem.ProblemType;
import io.meshport.platform.problem.Violation;
import io.meshport.scaffolder.FileTree;
import io.meshport.scaffolder.TaskId;
import io.meshport.scaffolder.model.run.RunEnvironment;
import io.meshport.scaffolder.model.run.RunFile;
import io.meshport.scaffolder.model.run.RunHands;
import io.meshport.scaffolder.model.run.RunOutcome;
import io.meshport.scaffolder.model.run.StepProgress;
import io.meshport.scaffolder.model.run.StepRunner;
import io.meshport.scaffolder.model.template.NewDefaults;
import io.meshport.scaffolder.model.template.ParameterPage;
import io.meshport.scaffolder.model.template.SecretValues;
import io.meshport.scaffolder.model.template.TemplateDefinition;
import io.meshport.scaffolder.model.template.ValueCheck;
import io.meshport.scaffolder.model.upgrade.TemplateAnswers;
import io.meshport.scaffolder.model.upgrade.TemplateQuestions;
import io.meshport.scaffolder.model.upgrade.TemplateRendering;
import io.meshport.scaffolder.model.workspace.WorkspaceFolder;
import io.meshport.scaffolder.model.workspace.WorkspaceLimits;
import io.meshport.scaffolder.service.task.ActionCatalog;
import io.meshport.scaffolder.service.task.TaskRunner;
import io.meshport.scaffolder.service.template.RunnableTemplate;
import io.meshport.scaffolder.service.template.Templates;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Runs those steps of a template that make files, in a folder that is gone afterwards. */
@Singleton
public class StepRendering implements TemplateRendering {
  private final Templates templates;
  private final ActionCatalog actions;
  private final RunEnvironment environment;

  @Inject
  public StepRendering(Templates templates, ActionCatalog actions, RunEnvironment environment) {
    this.templates = templates;
    this.actions = actions;
    this.environment = environment;
  }

  @Override
  public Optional<String> newestRevision(String template) {
    try {
      return Optional.of(templates.find(template).origin().revision());
    } catch (PortalException none) {
      if (none.type() == ProblemType.NOT_FOUND || none.type() == ProblemType.TEMPLATE_BROKEN) {
        return Optional.empty();
      }
      throw none;
    }
  }

  @Override
  public TemplateQuestions questions(String template, String from, String to, ObjectNode values) {
    TemplateDefinition newer = templates.at(template, to).definition();
    ObjectNode filled =
        NewDefaults.filled(templates.at(template, from).definition(), newer, values);
    List<Violation> violations = violations(newer, filled);
    Set<Violation> wrong = Set.copyOf(violations);
    List<ParameterPage> pages = new ArrayList<>();
    for (int page = 0; page < newer.pages().size(); page++) {
      if (ValueCheck.violations(newer, filled, page).stream().anyMatch(wrong::contains)) {
        pages.add(newer.pages().get(page));
      }
    }
    return new TemplateQuestions(SecretValues.removed(newer, filled), violations, pages);
  }

  // Secrets are never kept, so values without them are whole: what a field of a secret asks for was
  // asked for the run that made the product.
  private List<Violation> violations(TemplateDefinition template, ObjectNode values) {
    Set<String> secrets = SecretValues.names(template);
    return templates.violations(template, values, Map.of()).stream()
        .filter(violation -> !violation.pointer().startsWith("/secrets"))
        .filter(violation -> !secrets.contains(field(violation)))
        .toList();
  }

  private static String field(Violation violation) {
    return violation.pointer().substring(violation.pointer().lastIndexOf('/') + 1);
  }

  @Override
  public FileTree render(String template, String revision, TemplateAnswers answers, Caller caller) {
    RunnableTemplate runnable = templates.at(template, revision);
    requireValues(runnable, revision, answers.values());
    FileSteps steps = FileSteps.of(runnable.definition());
    RunFile file =
        new RunFile(
            new TaskId(UUID.randomUUID()),
            steps.definition(),
            runnable.origin(),
            answers.values(),
            answers.secrets(),
            TaskRunner.user(caller.username(), caller.name()));
    try (WorkspaceFolder workspace = WorkspaceFolder.create(WorkspaceLimits.STANDARD)) {
      run(
          file,
          new RunHands(actions::find, workspace, () -> caller, new Silence(), environment, true));
      List<TreeFile> files =
          workspace.files().stream()
              .map(
                  made -> new TreeFile(made.path(), workspace.read(made.path()), made.executable()))
              .toList();
      return new FileTree(steps.published(files));
    } catch (InterruptedException stop) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("The server is being stopped", stop);
    }
  }

  private void requireValues(RunnableTemplate template, String revision, ObjectNode values) {
    List<Violation> violations = violations(template.definition(), values);
    if (!violations.isEmpty()) {
      throw new PortalException(
          ProblemType.INVALID_VALUES,
          "The values that the product was made from do not fit revision " + revision,
          violations);
    }
  }

  private static void run(RunFile file, RunHands hands) throws InterruptedException {
    List<StepProgress> fresh =
        file.definition().steps().stream().map(step -> StepProgress.fresh()).toList();
    RunOutcome outcome = new StepRunner(file, hands).run(fresh);
    if (!(outcome instanceof RunOutcome.Completed)) {
      String why = outcome instanceof RunOutcome.Failed failed ? failed.message() : "a step waits";
      throw new PortalException(
          ProblemType.TEMPLATE_BROKEN,
          "Revision " + file.template().revision() + " does not make its files again: " + why);
    }
  }
}
