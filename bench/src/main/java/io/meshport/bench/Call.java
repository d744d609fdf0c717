package io.meshport.bench;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a demo person asks of the portal's API.
 *
 * @param path below {@code /api/v1}
 */
record Call(
    String person, String method, String path, Map<String, String> headers, @Nullable String body) {

  private static final JsonMapper JSON = new JsonMapper();

  static Call get(String person, String path) {
    return new Call(person, "GET", path, Map.of(), null);
  }

  static Call post(String person, String path, Object body) {
    return json(person, "POST", path, body);
  }

  static Call put(String person, String path, Object body) {
    return json(person, "PUT", path, body);
  }

  static Call postYaml(String person, String path, String document) {
    return new Call(person, "POST", path, Map.of("Content-Type", "application/yaml"), document);
  }

  /** The same with a header. */
  Call with(String header, String value) {
    Map<String, String> more = new LinkedHashMap<>(headers);
    more.put(header, value);
    return new Call(person, method, path, more, body);
  }

  /** The same as a change of what this answer showed. */
  Call ifMatch(Reply seen) {
    return with("If-Match", seen.etag());
  }

  private static Call json(String person, String method, String path, Object body) {
    try {
      Map<String, String> headers = Map.of("Content-Type", "application/json");
      return new Call(person, method, path, headers, JSON.writeValueAsString(body));
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
