package io.meshport.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.TimeUnit;

/** Runs of templates, started and watched as a member of a domain. */
final class TemplateRuns {

  static final String DOMAIN = "customer";
  static final String MEMBER = "hugo.silva";

  private static final Set<String> OVER = Set.of("COMPLETED", "FAILED", "CANCELLED");
  private static final Duration PATIENCE = Duration.ofMinutes(2);
  private static final Duration LOOK = Duration.ofMillis(20);

  private final PortalClient portal;
  private final String tag = "run" + UUID.randomUUID().toString().substring(0, 8);
  private int number;

  TemplateRuns(PortalClient portal) {
    this.portal = portal;
  }

  /** The template with its pages. */
  JsonNode template(String name) {
    return portal.accepted(Call.get(MEMBER, "/templates/" + name)).json();
  }

  /** A name that no product has yet. */
  synchronized String newName() {
    return tag + "-" + number++;
  }

  /** What the names of all these products begin with. */
  String prefix() {
    return tag;
  }

  /** What a dry run or a task is asked with. */
  Map<String, Object> order(JsonNode template, String productName) {
    return Map.of(
        "template", template.path("name").asText(), "values", values(template, productName));
  }

  private static ObjectNode values(JsonNode template, String productName) {
    return new WizardValues(DOMAIN, productName).of(template);
  }

  /** Starts a task; the answer is its id. */
  String start(JsonNode template, String productName) {
    return start(order(template, productName));
  }

  /** Starts a task for a product that is made from an output port; the answer is its id. */
  String startFrom(String inputPort, JsonNode template, String productName) {
    ObjectNode values = values(template, productName);
    values.putArray("inputs").add(inputPort);
    return start(Map.of("template", template.path("name").asText(), "values", values));
  }

  private String start(Map<String, Object> order) {
    Call call = Call.post(MEMBER, "/scaffolder/tasks", order);
    return portal.accepted(call.with("Idempotency-Key", UUID.randomUUID().toString())).text("id");
  }

  /** The task, when it is over one way or another. */
  JsonNode await(String task) {
    long deadline = System.nanoTime() + PATIENCE.toNanos();
    while (true) {
      JsonNode seen = portal.accepted(Call.get(MEMBER, "/scaffolder/tasks/" + task)).json();
      if (OVER.contains(seen.path("status").asText())) {
        return seen;
      }
      if (System.nanoTime() > deadline) {
        throw new IllegalStateException("The task " + task + " does not end: " + seen);
      }
      pause();
    }
  }

  /** The task, which must have ended well. */
  JsonNode completed(String task) {
    JsonNode seen = await(task);
    if (!seen.path("status").asText().equals("COMPLETED")) {
      throw new IllegalStateException("The task " + task + " failed: " + seen);
    }
    return seen;
  }

  private static void pause() {
    try {
      TimeUnit.MILLISECONDS.sleep(LOOK.toMillis());
    } catch (InterruptedException stop) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(stop);
    }
  }
}
