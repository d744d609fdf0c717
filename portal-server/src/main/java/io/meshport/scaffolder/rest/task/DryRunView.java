package io.meshport.scaffolder.rest.task;

import io.meshport.platform.git.TreeFile;
import io.meshport.scaffolder.model.run.StepStatus;
import io.meshport.scaffolder.service.task.DryRunReport;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a template would do, as it travels. */
public record DryRunView(
    List<DryRunLineView> log,
    List<DryRunStepView> steps,
    List<DryRunFileView> files,
    Map<String, Object> output,
    List<Map<String, Object>> findings,
    @Nullable String error) {
  public DryRunView {
    log = List.copyOf(log);
    steps = List.copyOf(steps);
    files = List.copyOf(files);
    findings = List.copyOf(findings);
  }

  /** A line of the log. */
  public record DryRunLineView(
      String message, @Nullable String stepId, @Nullable StepStatus status) {}

  /** A step and where it ended. */
  public record DryRunStepView(String id, String name, String action, StepStatus status) {
    static DryRunStepView of(DryRunReport.Step step) {
      return new DryRunStepView(
          step.definition().id(),
          step.definition().name(),
          step.definition().action(),
          step.status());
    }
  }

  /** A file that would come out. */
  public record DryRunFileView(String path, boolean executable, String base64Content) {
    static DryRunFileView of(TreeFile file) {
      return new DryRunFileView(
          file.path(), file.executable(), Base64.getEncoder().encodeToString(file.content()));
    }
  }

  static DryRunView of(DryRunReport report) {
    return new DryRunView(
        report.log().stream()
            .map(line -> new DryRunLineView(line.message(), line.step(), line.status()))
            .toList(),
        report.steps().stream().map(DryRunStepView::of).toList(),
        report.files().stream().map(DryRunFileView::of).toList(),
        JsonBodies.map(report.output()),
        report.findings().stream()
            .filter(finding -> finding.isObject())
            .map(JsonBodies::map)
            .toList(),
        report.error());
  }
}
