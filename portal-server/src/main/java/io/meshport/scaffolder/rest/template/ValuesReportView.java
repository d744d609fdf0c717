package io.meshport.scaffolder.rest.template;

import io.meshport.scaffolder.model.template.TemplateFinding;
import io.meshport.scaffolder.service.template.PolicyFinding;
import io.meshport.scaffolder.service.template.ValuesReport;
import java.util.List;

/**
 * What is to be said of values before a run.
 *
 * @param violations what breaks the pages of the template
 * @param findings what the portal will say to it later
 * @param hiddenPages the pages that are not shown for these values, counted from 0; what they alone
 *     ask for is not checked, and no run is given it
 */
public record ValuesReportView(
    List<ValueViolationView> violations,
    List<PolicyFindingView> findings,
    List<Integer> hiddenPages) {
  static ValuesReportView of(ValuesReport report) {
    return new ValuesReportView(
        report.violations().stream()
            .map(violation -> new ValueViolationView(violation.pointer(), violation.message()))
            .toList(),
        report.findings().stream().map(PolicyFindingView::of).toList(),
        report.hiddenPages());
  }

  /**
   * A value that breaks a page.
   *
   * @param pointer JSON pointer that begins with {@code /values}
   * @param message what is wrong
   */
  public record ValueViolationView(String pointer, String message) {}

  /**
   * What the portal will say to a run.
   *
   * @param level ERROR when a step will fail of it
   * @param message what it is
   * @param pointer JSON pointer that begins with {@code /values}
   */
  public record PolicyFindingView(TemplateFinding.Gravity level, String message, String pointer) {
    private static PolicyFindingView of(PolicyFinding finding) {
      return new PolicyFindingView(finding.level(), finding.message(), finding.pointer());
    }
  }
}
