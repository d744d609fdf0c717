package io.meshport.scaffolder.model.run;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.meshport.scaffolder.TaskId;
import io.meshport.scaffolder.TemplateOrigin;
import io.meshport.scaffolder.model.template.TemplateDefinition;
import java.util.Map;

/**
 * Everything about a run that does not change while it runs.
 *
 * @param task the task
 * @param definition the template as it was when the task was started
 * @param template where it came from, and its files
 * @param values of the wizard
 * @param secrets given in confidence, by name
 * @param user who started it, as expressions see them
 */
public record RunFile(
    TaskId task,
    TemplateDefinition definition,
    TemplateOrigin template,
    ObjectNode values,
    Map<String, String> secrets,
    ObjectNode user) {
  public RunFile {
    secrets = Map.copyOf(secrets);
  }

  @Override
  public String toString() {
    return "RunFile[" + task + ", " + template.name() + " " + template.revision() + "]";
  }
}
