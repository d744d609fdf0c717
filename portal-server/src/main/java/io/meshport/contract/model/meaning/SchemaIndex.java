package io.meshport.contract.model.meaning;

import io.meshport.contract.model.odcs.Fields;
import io.meshport.platform.document.MapNode;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Finds schema objects and columns by their names and ids. */
final class SchemaIndex {
  private static final List<String> NAMES = List.of("id", "name", "physicalName");

  /** Longer paths are nobody's. */
  private static final int LONGEST = 1000;

  private final MapNode contract;
  private final IdentityHashMap<MapNode, Map<String, MapNode>> known = new IdentityHashMap<>();

  SchemaIndex(MapNode contract) {
    this.contract = contract;
  }

  /** A schema object by name, physical name or id. */
  @Nullable MapNode object(String name) {
    return children(contract, "schema").get(name);
  }

  /** A column of a schema object, or of another column or its elements. */
  @Nullable MapNode column(MapNode around, String name) {
    MapNode column = children(around, "properties").get(name);
    MapNode items = Fields.object(around, "items");
    return column == null && items != null ? column(items, name) : column;
  }

  /** Whether {@code object}, {@code object.column} or {@code object.column.field} is there. */
  boolean leads(String path) {
    MapNode whole = object(path);
    if (whole != null) {
      return true;
    }
    if (path.length() > LONGEST) {
      return false;
    }
    // Names may hold dots themselves, so every prefix could be the object.
    for (int dot = path.indexOf('.'); dot > 0; dot = path.indexOf('.', dot + 1)) {
      MapNode object = object(path.substring(0, dot));
      if (object != null && hasColumn(object, path.substring(dot + 1))) {
        return true;
      }
    }
    return false;
  }

  /** Whether a column stands in an object, nested ones by their path. */
  boolean hasColumn(MapNode around, String path) {
    if (column(around, path) != null) {
      return true;
    }
    // One way through the tree only: trying every way takes time that grows without measure.
    MapNode at = around;
    for (String name : path.split("\\.", -1)) {
      at = column(at, name);
      if (at == null) {
        return false;
      }
    }
    return true;
  }

  private Map<String, MapNode> children(MapNode around, String field) {
    return known.computeIfAbsent(around, parent -> index(Fields.objects(parent.get(field))));
  }

  private static Map<String, MapNode> index(List<MapNode> entries) {
    Map<String, MapNode> byName = new HashMap<>();
    for (MapNode entry : entries) {
      for (String field : NAMES) {
        String name = Fields.text(entry, field);
        if (name != null) {
          byName.putIfAbsent(name, entry);
        }
      }
    }
    return byName;
  }
}
