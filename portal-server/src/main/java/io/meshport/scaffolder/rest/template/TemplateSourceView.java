package io.meshport.scaffolder.rest.template;

import io.meshport.scaffolder.model.template.source.SourcePlace;
import io.meshport.scaffolder.model.template.source.TemplateSource;
import io.meshport.scaffolder.service.template.TemplateSourceDetails;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A repository that templates are taken from.
 *
 * @param name what people call it
 * @param repository address of the Git repository
 * @param ref branch or tag; missing for the default branch
 * @param path folder that is looked in; missing for the whole repository
 * @param commit the commit that was read last
 * @param lastReadAt when that was
 * @param nextReadAt when it is read next
 * @param problem what is wrong, a line each
 * @param templates names of its templates
 */
public record TemplateSourceView(
    String name,
    String repository,
    @Nullable String ref,
    @Nullable String path,
    @Nullable String commit,
    @Nullable Instant lastReadAt,
    Instant nextReadAt,
    @Nullable String problem,
    List<String> templates) {
  static TemplateSourceView of(TemplateSourceDetails details) {
    TemplateSource source = details.source();
    SourcePlace place = source.place();
    return new TemplateSourceView(
        source.name(),
        place.repository(),
        place.ref().isEmpty() ? null : place.ref(),
        place.path().isEmpty() ? null : place.path(),
        source.commit(),
        source.lastReadAt(),
        source.nextReadAt(),
        source.problem(),
        details.templates());
  }
}
