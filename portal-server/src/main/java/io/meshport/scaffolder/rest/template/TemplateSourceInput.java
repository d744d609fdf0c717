package io.meshport.scaffolder.rest.template;

import io.meshport.scaffolder.model.template.source.SourcePlace;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A repository to take templates from.
 *
 * @param name what people call it, kebab-case
 * @param repository https address of the Git repository
 * @param ref branch or tag; the default branch when left out
 * @param path folder to look in; the whole repository when left out
 */
public record TemplateSourceInput(
    @Schema(examples = "platform") @Nullable String name,
    @Schema(examples = "https://git.example.org/platform/templates.git")
        @Nullable String repository,
    @Schema(examples = "main") @Nullable String ref,
    @Schema(examples = "templates") @Nullable String path) {

  /** The place as it was written; the service says whether it is one. */
  SourcePlace place() {
    return new SourcePlace(orEmpty(repository), orEmpty(ref), orEmpty(path));
  }

  static String orEmpty(@Nullable String text) {
    return text == null ? "" : text;
  }
}
