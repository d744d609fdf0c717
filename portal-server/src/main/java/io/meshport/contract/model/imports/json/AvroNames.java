package io.meshport.contract.model.imports.json;

import io.meshport.contract.model.imports.Values;
import io.meshport.platform.document.ListNode;
import io.meshport.platform.document.MapNode;
import io.meshport.platform.document.Node;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The named types of an Avro schema: a name may be used wherever its type could be written. */
final class AvroNames {
  private static final Set<String> NAMED = Set.of("record", "error", "enum", "fixed");

  private final Map<String, MapNode> types = new HashMap<>();

  AvroNames(Node schema) {
    collect(schema, "");
  }

  /** The full name of a named type, by its own namespace or the one around it. */
  static String fullName(MapNode type, String around) {
    String name = Objects.requireNonNullElse(Values.text(type, "name"), "");
    if (name.contains(".")) {
      return name;
    }
    String namespace = Objects.requireNonNullElse(Values.text(type, "namespace"), around);
    return namespace.isEmpty() ? name : namespace + "." + name;
  }

  /** The namespace that holds inside a named type. */
  static String namespaceOf(String fullName) {
    int dot = fullName.lastIndexOf('.');
    return dot < 0 ? "" : fullName.substring(0, dot);
  }

  /** The type that a name means within a namespace. */
  @Nullable MapNode find(String name, String around) {
    MapNode near = name.contains(".") ? null : types.get(around + "." + name);
    return near == null ? types.get(name) : near;
  }

  private void collect(@Nullable Node node, String around) {
    if (node instanceof ListNode list) {
      list.items().forEach(item -> collect(item, around));
    } else if (node instanceof MapNode type) {
      String kind = Values.text(type, "type");
      String inside = around;
      if (kind != null && NAMED.contains(kind)) {
        String fullName = fullName(type, around);
        types.putIfAbsent(fullName, type);
        inside = namespaceOf(fullName);
      }
      collect(type.get("type"), inside);
      collect(type.get("items"), inside);
      collect(type.get("values"), inside);
      collect(type.get("fields"), inside);
    }
  }
}
