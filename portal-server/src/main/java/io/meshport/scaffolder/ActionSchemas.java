package io.meshport.scaffolder;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import io.meshport.platform.json.Json;

/** The JSON Schemas of actions, written as JSON beside them. */
public final class ActionSchemas {
  /** Of an action without any output. */
  public static final JsonNode NOTHING = read("{\"type\": \"object\", \"properties\": {}}");

  private ActionSchemas() {}

  /** A schema. */
  public static JsonNode read(String json) {
    try {
      return Json.mapper().readTree(json);
    } catch (JsonProcessingException mistake) {
      throw new IllegalStateException("The schema of an action is no JSON", mistake);
    }
  }
}
