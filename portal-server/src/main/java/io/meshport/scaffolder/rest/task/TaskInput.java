package io.meshport.scaffolder.rest.task;

import io.meshport.platform.problem.PortalException;
import io.meshport.platform.problem.ProblemType;
import io.meshport.platform.problem.Violation;
import io.meshport.scaffolder.service.task.StartCommand;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What somebody sends to run a template. */
public record TaskInput(
    @Nullable String template,
    @Nullable Map<String, Object> values,
    @Nullable Map<String, String> secrets) {

  static StartCommand commandOf(@Nullable TaskInput input) {
    String template = input == null ? null : input.template;
    if (input == null || template == null || template.isBlank()) {
      throw new PortalException(
          ProblemType.INVALID_INPUT,
          "Which template shall run?",
          List.of(Violation.at("/template", "names a template")));
    }
    return new StartCommand(
        template, JsonBodies.tree(input.values), JsonBodies.secrets(input.secrets));
  }

  @Override
  public String toString() {
    return "TaskInput[" + template + "]";
  }
}
