package io.meshport.scaffolder.service.template;

import io.meshport.scaffolder.model.template.TemplateDefinition;
import io.meshport.scaffolder.model.template.TemplateReading;
import io.meshport.scaffolder.model.template.shelf.TemplateFile;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A template as it stands in the gallery.
 *
 * @param file where it comes from
 * @param reading what it says, and what is wrong with it
 * @param runs how many tasks of it completed
 */
public record TemplateSummary(TemplateFile file, TemplateReading reading, long runs) {
  /** What people call it; its name, where it cannot be read. */
  public String title() {
    return reading.definition().map(TemplateDefinition::title).orElse(file.name());
  }

  /** What anybody may do with it now. */
  public List<String> allowedActions() {
    return reading.isUsable() ? List.of("run", "dry-run") : List.of();
  }

  boolean fits(TemplateQuery query) {
    Optional<TemplateDefinition> said = reading.definition();
    return (query.text() == null || hasWords(query.text()))
        && (query.tag() == null || said.filter(d -> d.tags().contains(query.tag())).isPresent())
        && same(query.technology(), said.map(TemplateDefinition::technology))
        && same(query.owner(), said.map(TemplateDefinition::owner));
  }

  private static boolean same(@Nullable String wanted, Optional<String> has) {
    return wanted == null || has.filter(wanted::equalsIgnoreCase).isPresent();
  }

  private boolean hasWords(String words) {
    StringBuilder text = new StringBuilder(file.name());
    reading
        .definition()
        .ifPresent(
            said ->
                text.append(' ')
                    .append(said.title())
                    .append(' ')
                    .append(said.description())
                    .append(' ')
                    .append(said.technology())
                    .append(' ')
                    .append(said.tags()));
    String all = text.toString().toLowerCase(Locale.ROOT);
    for (String word : words.strip().toLowerCase(Locale.ROOT).split("\\s+", -1)) {
      if (!all.contains(word)) {
        return false;
      }
    }
    return true;
  }
}
