package io.meshport.scaffolder.service.template;

import io.meshport.platform.problem.Violation;
import java.util.List;

/**
 * What is to be said of values before a run.
 *
 * @param violations what breaks the pages of the template
 * @param findings what the portal will refuse later
 */
public record ValuesReport(List<Violation> violations, List<PolicyFinding> findings) {
  public ValuesReport {
    violations = List.copyOf(violations);
    findings = List.copyOf(findings);
  }
}
