package io.meshport.platform.document;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Named values in the order of the document.
 *
 * @param fields the values by name
 * @param position where it stands
 * @param size how many values it holds, itself included
 * @param height how deeply it nests
 */
public record MapNode(Map<String, Node> fields, Position position, int size, int height)
    implements Node {

  /** A map of these fields. */
  public static MapNode of(Map<String, Node> fields, Position position) {
    int size = 1;
    int height = 0;
    for (Node value : fields.values()) {
      size += value.size();
      height = Math.max(height, value.height());
    }
    Map<String, Node> ordered = Collections.unmodifiableMap(new LinkedHashMap<>(fields));
    return new MapNode(ordered, position, size, height + 1);
  }

  /** The value of a field, if there is one. */
  public @Nullable Node get(String name) {
    return fields.get(name);
  }

  /** Whether the field is there, be it null. */
  public boolean has(String name) {
    return fields.containsKey(name);
  }

  @Override
  public MapNode at(Position elsewhere) {
    return new MapNode(fields, elsewhere, size, height);
  }

  @Override
  public String kind() {
    return "an object";
  }
}
