package io.meshport.scaffolder.rest.task;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.meshport.platform.json.Json;
import io.meshport.scaffolder.TaskId;
import io.meshport.scaffolder.model.run.StepStatus;
import io.meshport.scaffolder.model.task.TaskEvent;
import io.meshport.scaffolder.model.template.TemplateFinding.Gravity;
import io.meshport.scaffolder.rest.task.DryRunView.DryRunFindingView;
import io.meshport.scaffolder.service.task.DryRunReport;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class TaskViewsTest {
  private static final TaskId TASK = new TaskId(UUID.randomUUID());
  private static final Instant NOON = Instant.parse("2026-11-25T12:00:00Z");

  private static JsonNode body(TaskEvent event) {
    return Json.mapper().valueToTree(TaskEventView.of(event).body());
  }

  private static DryRunFindingView finding(String json) throws IOException {
    DryRunReport report =
        new DryRunReport(
            List.of(),
            List.of(),
            List.of(),
            JsonNodeFactory.instance.objectNode(),
            List.of(Json.mapper().readTree("7"), Json.mapper().readTree(json)),
            null);
    return DryRunView.of(report).findings().get(0);
  }

  @Test
  void eventsSayNoMoreAndNoLessThanTheyDidWhenTheyWereWritten() {
    ObjectNode output = JsonNodeFactory.instance.objectNode();
    output.putArray("links").addObject().put("title", "Product");

    List<TaskEvent> events =
        List.of(
            TaskEvent.log(TASK, "fetch", StepStatus.COMPLETED, "Finished step Fetch", NOON),
            TaskEvent.log(TASK, null, null, "Starting", NOON),
            TaskEvent.completed(TASK, output, NOON),
            TaskEvent.failed(TASK, "The host is away", NOON),
            TaskEvent.cancelled(TASK, "Anna", NOON));

    assertThat(events).allSatisfy(event -> assertThat(body(event)).isEqualTo(event.body()));
  }

  @Test
  void findingsOfADryRunHaveTheLevelsOfAllFindings() throws IOException {
    DryRunFindingView found =
        finding("{\"level\":\"error\",\"message\":\"No owner\",\"path\":\"team\",\"line\":3}");

    assertThat(found)
        .isEqualTo(new DryRunFindingView(Gravity.ERROR, "No owner", null, "team", 3, null));
  }

  @Test
  void aFindingWhoseLevelNobodyKnowsIsAWarning() throws IOException {
    assertThat(finding("{\"level\":\"blocker\",\"message\":\"x\"}").level())
        .isEqualTo(Gravity.WARNING);
  }
}
