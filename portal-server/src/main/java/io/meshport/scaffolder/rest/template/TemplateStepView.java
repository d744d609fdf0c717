package io.meshport.scaffolder.rest.template;

import io.meshport.scaffolder.model.template.StepDefinition;
import java.util.List;

/**
 * A step of a template.
 *
 * @param id unique in the template
 * @param name what people read
 * @param action id of the action
 */
public record TemplateStepView(String id, String name, String action) {
  static List<TemplateStepView> of(List<StepDefinition> steps) {
    return steps.stream()
        .map(step -> new TemplateStepView(step.id(), step.name(), step.action()))
        .toList();
  }
}
