package io.meshport.scaffolder.model.template;

import java.util.List;
import java.util.Optional;

/**
 * What came of reading a template.
 *
 * @param definition what it says, as far as it could be told; nothing when it is no template at all
 * @param findings what its author should look at, in the order of the text
 */
public record TemplateReading(
    Optional<TemplateDefinition> definition, List<TemplateFinding> findings) {
  public TemplateReading {
    findings = List.copyOf(findings);
  }

  /** Whether it may run: it says something, and nothing in it is an error. */
  public boolean isUsable() {
    return definition.isPresent() && errors() == 0;
  }

  /** How many findings are errors. */
  public int errors() {
    return (int) findings.stream().filter(TemplateFinding::isError).count();
  }
}
