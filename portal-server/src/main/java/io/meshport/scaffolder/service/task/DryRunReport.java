package io.meshport.scaffolder.service.task;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.meshport.platform.git.TreeFile;
import io.meshport.scaffolder.model.run.StepStatus;
import io.meshport.scaffolder.model.template.StepDefinition;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a template would do.
 *
 * @param log what its steps said
 * @param steps each step and where it ended
 * @param files what would be in the workspace
 * @param output what it would show at its end; empty when it would fail
 * @param findings what its checks found, as they gave it
 * @param error why it would fail; null when it would not
 */
public record DryRunReport(
    List<Line> log,
    List<Step> steps,
    List<TreeFile> files,
    ObjectNode output,
    List<JsonNode> findings,
    @Nullable String error) {
  public DryRunReport {
    log = List.copyOf(log);
    steps = List.copyOf(steps);
    files = List.copyOf(files);
    findings = List.copyOf(findings);
  }

  /** A line of the log, of a step or of the run. */
  public record Line(String message, @Nullable String step, @Nullable StepStatus status) {}

  /** A step and where it ended. */
  public record Step(StepDefinition definition, StepStatus status) {}
}
