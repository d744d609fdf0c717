package io.meshport.scaffolder.rest.template;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.meshport.platform.json.Json;
import io.meshport.platform.problem.PortalException;
import io.meshport.platform.problem.ProblemType;
import io.meshport.platform.problem.Violation;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Free JSON objects on their way between the API, which has maps, and the model, which has trees.
 */
public final class JsonObjects {
  private static final TypeReference<Map<String, Object>> MAP = new TypeReference<>() {};

  private JsonObjects() {}

  /** The object of a view. */
  public static Map<String, Object> map(JsonNode object) {
    return Json.mapper().convertValue(object, MAP);
  }

  /** The object of a view, where there may be none. */
  public static @Nullable Map<String, Object> mapOrNull(@Nullable JsonNode object) {
    return object == null || !object.isObject() ? null : map(object);
  }

  /** The object of an input; INVALID_INPUT when it is missing. */
  public static ObjectNode tree(@Nullable Map<String, Object> object, String pointer) {
    if (object == null) {
      throw new PortalException(
          ProblemType.INVALID_INPUT,
          "The values are missing",
          List.of(Violation.at(pointer, "must be given")));
    }
    return Json.mapper().valueToTree(object);
  }

  /** A text of an input; INVALID_INPUT when it is missing. */
  public static String text(@Nullable String text, String pointer) {
    if (text == null || text.isBlank()) {
      throw new PortalException(
          ProblemType.INVALID_INPUT,
          "A text is missing",
          List.of(Violation.at(pointer, "must be given")));
    }
    return text;
  }
}
