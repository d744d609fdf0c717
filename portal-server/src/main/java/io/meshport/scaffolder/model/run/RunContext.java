package io.meshport.scaffolder.model.run;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;

/**
 * What names stand for in the expressions of a run. Secrets are known in the inputs of steps and in
 * {@code each} only, so that no condition and no output tells of them.
 */
final class RunContext {
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  private final ObjectNode open = NODES.objectNode();
  private final ObjectNode steps;
  private final ObjectNode secrets;
  private final ObjectNode environment;

  RunContext(RunFile file, RunEnvironment given) {
    open.set("parameters", file.values());
    steps = open.putObject("steps");
    open.set("user", file.user());
    open.putObject("context").putObject("task").put("id", file.task().toString());
    ObjectNode parameters = texts(given.parameters());
    open.putObject("environment").set("parameters", parameters);
    secrets = texts(file.secrets());
    environment = NODES.objectNode();
    environment.set("parameters", parameters);
    environment.set("secrets", texts(given.secrets()));
  }

  private static ObjectNode texts(Map<String, String> byName) {
    ObjectNode texts = NODES.objectNode();
    byName.forEach(texts::put);
    return texts;
  }

  /** A step gave something that later ones may ask for. */
  void add(String step, ObjectNode output) {
    steps.putObject(step).set("output", output);
  }

  /** For conditions and for the output. */
  ObjectNode open() {
    return open.objectNode().setAll(open);
  }

  /** For inputs and for {@code each}. */
  ObjectNode confidential() {
    ObjectNode names = open();
    names.set("secrets", secrets);
    names.set("environment", environment);
    return names;
  }

  /** The same names, and what the round of an {@code each} is about. */
  static ObjectNode inRound(ObjectNode names, String key, JsonNode value) {
    names.putObject("each").put("key", key).set("value", value);
    return names;
  }
}
