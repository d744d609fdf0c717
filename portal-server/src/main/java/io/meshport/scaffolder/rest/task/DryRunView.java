package io.meshport.scaffolder.rest.task;

import com.fasterxml.jackson.databind.JsonNode;
import io.meshport.platform.git.TreeFile;
import io.meshport.scaffolder.model.run.StepStatus;
import io.meshport.scaffolder.model.template.TemplateFinding.Gravity;
import io.meshport.scaffolder.service.task.DryRunReport;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What a template would do, as it travels. */
public record DryRunView(
    List<DryRunLineView> log,
    List<DryRunStepView> steps,
    List<DryRunFileView> files,
    Map<String, Object> output,
    List<DryRunFindingView> findings,
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

  /**
   * What a check among the steps found.
   *
   * @param level ERROR would keep the product from being published
   * @param message what is wrong
   * @param rule the rule that says so
   * @param path where in the document, or the file
   * @param line its line, from 1
   * @param remedy what to do about it
   */
  public record DryRunFindingView(
      Gravity level,
      String message,
      @Nullable String rule,
      @Nullable String path,
      @Nullable Integer line,
      @Nullable String remedy) {
    private static DryRunFindingView of(JsonNode finding) {
      return new DryRunFindingView(
          gravity(finding.path("level").asText()),
          finding.path("message").asText(),
          finding.path("rule").textValue(),
          finding.path("path").textValue(),
          finding.path("line").isInt() ? finding.path("line").intValue() : null,
          finding.path("remedy").textValue());
    }

    // Actions that are installed later may have levels of their own.
    private static Gravity gravity(String level) {
      return Stream.of(Gravity.values())
          .filter(known -> known.name().equalsIgnoreCase(level))
          .findFirst()
          .orElse(Gravity.WARNING);
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
        report.findings().stream().filter(JsonNode::isObject).map(DryRunFindingView::of).toList(),
        report.error());
  }
}
