package io.meshport.scaffolder.model.run;

import io.meshport.identity.Caller;
import io.meshport.scaffolder.TemplateAction;
import io.meshport.scaffolder.Workspace;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * What a run works with.
 *
 * @param actions finds an action by its id
 * @param workspace the files
 * @param caller looks up who started the task, with the rights that they have now
 * @param journal where progress is written down
 * @param environment what the platform team gives to every run
 * @param dryRun whether nothing outside the workspace may be changed
 */
public record RunHands(
    Function<String, Optional<TemplateAction>> actions,
    Workspace workspace,
    Supplier<Caller> caller,
    RunJournal journal,
    RunEnvironment environment,
    boolean dryRun) {
  public RunHands {
    environment = dryRun ? environment.withoutSecrets() : environment;
  }
}
