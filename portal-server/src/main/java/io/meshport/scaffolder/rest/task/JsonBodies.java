package io.meshport.scaffolder.rest.task;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.meshport.platform.json.Json;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Free JSON in inputs and views: maps outside, trees inside. */
final class JsonBodies {
  private static final TypeReference<Map<String, Object>> MAP = new TypeReference<>() {};

  private JsonBodies() {}

  static ObjectNode tree(@Nullable Map<String, Object> values) {
    return values == null ? Json.mapper().createObjectNode() : Json.mapper().valueToTree(values);
  }

  static Map<String, Object> map(JsonNode object) {
    return Json.mapper().convertValue(object, MAP);
  }

  /** A body that may be left out, with its media type. */
  static <T> @Nullable T optional(String body, Class<T> type) throws JsonProcessingException {
    return body.isBlank() ? null : Json.mapper().readValue(body, type);
  }

  static Map<String, String> secrets(@Nullable Map<String, String> given) {
    return given == null ? Map.of() : given;
  }
}
