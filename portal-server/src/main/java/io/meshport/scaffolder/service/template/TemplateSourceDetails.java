package io.meshport.scaffolder.service.template;

import io.meshport.scaffolder.model.template.source.TemplateSource;
import java.util.List;

/**
 * A source as platform admins see it.
 *
 * @param source the source
 * @param templates names of its templates
 */
public record TemplateSourceDetails(TemplateSource source, List<String> templates) {
  public TemplateSourceDetails {
    templates = List.copyOf(templates);
  }
}
