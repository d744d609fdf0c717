package io.meshport.scaffolder.adapter.action.meshport;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.meshport.contract.FindingLevel;
import io.meshport.scaffolder.ActionCall;
import io.meshport.scaffolder.ActionFailure;
import io.meshport.scaffolder.adapter.action.Done;
import io.meshport.scaffolder.model.product.PlanFinding;
import java.util.List;
import java.util.Locale;

/** Tells what checks found: in the log, in the output, and by failing where the step says so. */
final class FindingsReport {
  private static final int MOST_LINES = 50;

  private final List<PlanFinding> findings;

  FindingsReport(List<PlanFinding> findings) {
    this.findings = findings.stream().filter(f -> f.level() != FindingLevel.HINT).toList();
  }

  /**
   * The output of a step.
   *
   * @param failOn error, warning or never
   * @throws ActionFailure when something that grave was found
   */
  ObjectNode tell(ActionCall call, String failOn) {
    findings.stream().limit(MOST_LINES).forEach(finding -> log(call, finding));
    long errors = findings.stream().filter(PlanFinding::isError).count();
    long warnings = findings.size() - errors;
    boolean fails =
        switch (failOn) {
          case "warning" -> !findings.isEmpty();
          case "never" -> false;
          default -> errors > 0;
        };
    if (fails) {
      throw new ActionFailure(
          errors + " errors and " + warnings + " warnings; the first: " + findings.get(0));
    }
    ObjectNode output = Done.output().put("errors", errors).put("warnings", warnings);
    output.putArray("findings");
    findings.forEach(finding -> add(output, finding));
    return output;
  }

  private static void log(ActionCall call, PlanFinding finding) {
    String line = finding.level() + " " + finding;
    if (finding.isError()) {
      call.log().warn(line);
    } else {
      call.log().info(line);
    }
  }

  private static void add(ObjectNode output, PlanFinding finding) {
    ObjectNode item =
        output
            .withArray("findings")
            .addObject()
            .put("level", finding.level().name().toLowerCase(Locale.ROOT))
            .put("rule", finding.rule())
            .put("path", finding.path())
            .put("message", finding.message())
            .put("remedy", finding.remedy());
    if (finding.line() != null) {
      item.put("line", finding.line());
    }
  }
}
