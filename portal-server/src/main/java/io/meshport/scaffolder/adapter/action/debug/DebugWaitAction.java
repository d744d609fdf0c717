package io.meshport.scaffolder.adapter.action.debug;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.meshport.platform.json.Json;
import io.meshport.scaffolder.ActionCall;
import io.meshport.scaffolder.ActionDescription;
import io.meshport.scaffolder.ActionExample;
import io.meshport.scaffolder.ActionFailure;
import io.meshport.scaffolder.ActionResult;
import io.meshport.scaffolder.TemplateAction;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * {@code debug:wait}: lets time pass. Short waits keep their thread, as a busy action would; longer
 * ones give it back and go on where they were on any server.
 */
@Singleton
public class DebugWaitAction implements TemplateAction {
  private static final Duration LONGEST = Duration.ofMinutes(10);
  private static final Duration KEEPS_THREAD = Duration.ofSeconds(30);
  private static final Duration USUAL = Duration.ofSeconds(5);
  private static final String UNTIL = "until";
  private static final String INPUT =
      """
      {"type": "object", "properties": {
        "minutes": {"title": "Waiting period in minutes", "type": "number", "minimum": 0},
        "seconds": {"title": "Waiting period in seconds", "type": "number", "minimum": 0},
        "milliseconds": {"title": "Waiting period in milliseconds", "type": "number", "minimum": 0}}}
      """;

  private static final ActionDescription DESCRIPTION =
      new ActionDescription(
          "debug:wait",
          "Waits for a certain period of time, at most 10 minutes; 5 seconds if none is given.",
          json(INPUT),
          json("{\"type\": \"object\"}"),
          List.of(
              new ActionExample(
                  "Wait for 5 seconds",
                  """
                  steps:
                    - id: wait-5sec
                      action: debug:wait
                      input:
                        seconds: 5
                  """)),
          ActionDescription.DryRun.LEFT_OUT);

  private final Clock clock;

  @Inject
  public DebugWaitAction(Clock clock) {
    this.clock = clock;
  }

  @Override
  public ActionDescription description() {
    return DESCRIPTION;
  }

  @Override
  public ActionResult run(ActionCall call) throws InterruptedException {
    Duration left = left(call);
    if (left.compareTo(KEEPS_THREAD) <= 0) {
      Thread.sleep(Math.max(0, left.toMillis()));
      return new ActionResult.Done(JsonNodeFactory.instance.objectNode());
    }
    Instant until = clock.instant().plus(left);
    ObjectNode memory = JsonNodeFactory.instance.objectNode().put(UNTIL, until.toString());
    return new ActionResult.Waiting("Waiting until " + until, left, memory);
  }

  private Duration left(ActionCall call) {
    JsonNode begun = call.memory().path(UNTIL);
    if (begun.isTextual()) {
      return Duration.between(clock.instant(), Instant.parse(begun.textValue()));
    }
    double millis =
        call.input().path("minutes").asDouble() * 60_000
            + call.input().path("seconds").asDouble() * 1_000
            + call.input().path("milliseconds").asDouble();
    if (millis > LONGEST.toMillis()) {
      throw new ActionFailure(
          "Waiting duration is longer than the maximum threshold of 10 minutes");
    }
    return call.input().isEmpty() ? USUAL : Duration.ofMillis((long) millis);
  }

  private static JsonNode json(String text) {
    try {
      return Json.mapper().readTree(text);
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException("The schema is a constant", impossible);
    }
  }
}
