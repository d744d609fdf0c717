package io.meshport.scaffolder.rest.template;

import io.meshport.scaffolder.model.template.TemplateFinding;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Something in a template that its author should look at.
 *
 * @param level ERROR keeps it from running
 * @param pointer JSON pointer into the template
 * @param line line in the YAML, from 1
 * @param message what is wrong
 * @param remedy what to do about it
 */
public record TemplateFindingView(
    TemplateFinding.Gravity level,
    String pointer,
    @Nullable Integer line,
    String message,
    @Nullable String remedy) {
  static List<TemplateFindingView> of(List<TemplateFinding> findings) {
    return findings.stream()
        .map(
            finding ->
                new TemplateFindingView(
                    finding.level(),
                    finding.pointer(),
                    finding.line(),
                    finding.message(),
                    finding.remedy()))
        .toList();
  }
}
