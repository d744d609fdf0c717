package io.meshport.scaffolder.service.template;

import io.meshport.platform.problem.Violation;
import java.util.List;

/**
 * What is to be said of values before a run.
 *
 * @param violations what breaks the pages of the template
 * @param findings what the portal will refuse later
 * @param hiddenPages the pages that are not shown for these values, counted from 0
 */
public record ValuesReport(
    List<Violation> violations, List<PolicyFinding> findings, List<Integer> hiddenPages) {
  public ValuesReport {
    hiddenPages = List.copyOf(hiddenPages);
    violations = List.copyOf(violations);
    findings = List.copyOf(findings);
  }
}
