package io.meshport.scaffolder.rest.template;

import io.meshport.scaffolder.model.template.TemplateDefinition;
import io.meshport.scaffolder.service.template.TemplateSummary;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A template with its wizard. The first members are those of {@link TemplateSummaryView}.
 *
 * @param presentation texts of the wizard's buttons
 * @param pages the pages of the wizard
 * @param steps what a task does
 * @param findings what its author should look at
 * @param secretsSchema JSON Schema of the secrets that a task must be given
 * @param output what a task shows at its end, with expressions
 */
public record TemplateView(
    String name,
    String title,
    @Nullable String description,
    List<String> tags,
    @Nullable String technology,
    @Nullable String owner,
    @Nullable String type,
    String source,
    String revision,
    boolean usable,
    int errors,
    long runs,
    List<String> allowedActions,
    @Nullable Map<String, Object> presentation,
    List<TemplatePageView> pages,
    List<TemplateStepView> steps,
    List<TemplateFindingView> findings,
    @Nullable Map<String, Object> secretsSchema,
    @Nullable Map<String, Object> output) {

  static TemplateView of(TemplateSummary template) {
    TemplateSummaryView summary = TemplateSummaryView.of(template);
    Optional<TemplateDefinition> said = template.reading().definition();
    return new TemplateView(
        summary.name(),
        summary.title(),
        summary.description(),
        summary.tags(),
        summary.technology(),
        summary.owner(),
        summary.type(),
        summary.source(),
        summary.revision(),
        summary.usable(),
        summary.errors(),
        summary.runs(),
        summary.allowedActions(),
        JsonObjects.mapOrNull(said.map(TemplateDefinition::presentation).orElse(null)),
        TemplatePageView.of(said.map(TemplateDefinition::pages).orElse(List.of())),
        TemplateStepView.of(said.map(TemplateDefinition::steps).orElse(List.of())),
        TemplateFindingView.of(template.reading().findings()),
        JsonObjects.mapOrNull(said.map(TemplateDefinition::secretsSchema).orElse(null)),
        JsonObjects.mapOrNull(said.map(TemplateDefinition::output).orElse(null)));
  }
}
