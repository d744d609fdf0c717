package io.meshport.scaffolder.service.template;

import java.util.List;

/**
 * What came of taking in the templates of a source.
 *
 * @param templates names of those that are listed now, broken ones included
 * @param problems what was left out and why, a sentence each
 */
public record IntakeReport(List<String> templates, List<String> problems) {
  public IntakeReport {
    templates = List.copyOf(templates);
    problems = List.copyOf(problems);
  }
}
