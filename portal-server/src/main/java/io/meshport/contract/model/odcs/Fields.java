package io.meshport.contract.model.odcs;

import io.meshport.platform.document.ListNode;
import io.meshport.platform.document.MapNode;
import io.meshport.platform.document.Node;
import io.meshport.platform.document.ScalarNode;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Takes values out of a document leniently: what has another type than expected counts as absent,
 * so that a document which a stricter validator would refuse today can still be shown.
 */
public final class Fields {
  private Fields() {}

  /** A single value as it was written; none for null. */
  public static @Nullable String text(MapNode map, String field) {
    return map.get(field) instanceof ScalarNode scalar && scalar.type() != ScalarNode.Type.NULL
        ? scalar.text()
        : null;
  }

  /** The same, with another text where there is none. */
  public static String text(MapNode map, String field, String otherwise) {
    return Objects.requireNonNullElse(text(map, field), otherwise);
  }

  /** Whether the field is true. */
  public static boolean flag(MapNode map, String field) {
    return map.get(field) instanceof ScalarNode scalar && scalar.isTrue();
  }

  /** A field that is an object. */
  public static @Nullable MapNode object(MapNode map, String field) {
    return map.get(field) instanceof MapNode object ? object : null;
  }

  /** The objects of a list. */
  public static List<MapNode> objects(@Nullable Node node) {
    return node instanceof ListNode list
        ? list.items().stream().filter(MapNode.class::isInstance).map(MapNode.class::cast).toList()
        : List.of();
  }

  /** The single values of a list, as they were written. */
  public static List<String> texts(MapNode map, String field) {
    return map.get(field) instanceof ListNode list
        ? list.items().stream()
            .filter(ScalarNode.class::isInstance)
            .map(item -> ((ScalarNode) item).text())
            .toList()
        : List.of();
  }
}
