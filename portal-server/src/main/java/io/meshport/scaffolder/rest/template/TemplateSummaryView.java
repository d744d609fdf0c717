package io.meshport.scaffolder.rest.template;

import io.meshport.scaffolder.model.template.TemplateDefinition;
import io.meshport.scaffolder.service.template.TemplateSummary;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A template in the gallery.
 *
 * @param name its address
 * @param title what people call it
 * @param description what it makes
 * @param tags words to find it by
 * @param technology what its result runs on
 * @param owner who answers for it, as the author wrote it
 * @param type what kind of thing it makes
 * @param source {@code library}, or the name of the Git source
 * @param revision commit, or version of the library
 * @param usable whether it can run
 * @param errors how many errors it has
 * @param runs how many tasks of it completed
 * @param allowedActions what the caller may do with it now
 */
public record TemplateSummaryView(
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
    List<String> allowedActions) {

  static TemplateSummaryView of(TemplateSummary template) {
    Optional<TemplateDefinition> said = template.reading().definition();
    return new TemplateSummaryView(
        template.file().name(),
        template.title(),
        said.map(TemplateDefinition::description).orElse(null),
        said.map(TemplateDefinition::tags).orElse(List.of()),
        said.map(TemplateDefinition::technology).orElse(null),
        said.map(TemplateDefinition::owner).orElse(null),
        said.map(TemplateDefinition::type).orElse(null),
        template.file().source(),
        template.file().revision(),
        template.reading().isUsable(),
        template.reading().errors(),
        template.runs(),
        template.allowedActions());
  }
}
