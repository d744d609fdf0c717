package io.meshport.scaffolder.rest.template;

import io.meshport.scaffolder.model.template.TemplateDefinition;
import io.meshport.scaffolder.model.template.TemplateReading;
import java.util.List;

/**
 * What a template that was sent says.
 *
 * @param usable whether it could run
 * @param findings what is wrong with it
 * @param pages the pages of its wizard
 * @param steps its steps
 */
public record TemplateReadingView(
    boolean usable,
    List<TemplateFindingView> findings,
    List<TemplatePageView> pages,
    List<TemplateStepView> steps) {
  static TemplateReadingView of(TemplateReading reading) {
    return new TemplateReadingView(
        reading.isUsable(),
        TemplateFindingView.of(reading.findings()),
        TemplatePageView.of(reading.definition().map(TemplateDefinition::pages).orElse(List.of())),
        TemplateStepView.of(reading.definition().map(TemplateDefinition::steps).orElse(List.of())));
  }
}
