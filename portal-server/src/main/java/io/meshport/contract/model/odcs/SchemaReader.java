package io.meshport.contract.model.odcs;

import io.meshport.contract.Column;
import io.meshport.contract.SchemaObject;
import io.meshport.platform.document.MapNode;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads schema objects; the tree of nested columns becomes a list with paths. */
final class SchemaReader {
  private static final String ITEM = "[]";

  private SchemaReader() {}

  static List<SchemaObject> read(MapNode contract) {
    return Fields.objects(contract.get("schema")).stream().map(SchemaReader::object).toList();
  }

  private static SchemaObject object(MapNode object) {
    List<Column> columns = new ArrayList<>();
    properties(object, null, columns);
    return new SchemaObject(
        Fields.text(object, "name", ""),
        Fields.text(object, "physicalName"),
        Fields.text(object, "physicalType"),
        Fields.text(object, "description"),
        List.copyOf(columns));
  }

  private static void properties(MapNode around, @Nullable String parent, List<Column> columns) {
    for (MapNode property : Fields.objects(around.get("properties"))) {
      String name = Fields.text(property, "name", "");
      add(property, name, parent == null ? name : parent + "." + name, parent, columns);
    }
  }

  private static void add(
      MapNode property, String name, String path, @Nullable String parent, List<Column> columns) {
    columns.add(
        new Column(
            path,
            parent,
            name,
            Fields.text(property, "logicalType"),
            Fields.text(property, "physicalType"),
            Fields.text(property, "description"),
            Fields.text(property, "classification"),
            Fields.flag(property, "required"),
            Fields.flag(property, "primaryKey"),
            Fields.flag(property, "unique")));
    properties(property, path, columns);
    items(property, path, columns);
  }

  /** The fields of an array's elements hang below {@code path[]}; a plain element adds nothing. */
  private static void items(MapNode array, String path, List<Column> columns) {
    MapNode items = Fields.object(array, "items");
    if (items != null && (items.has("properties") || items.has("items"))) {
      add(items, ITEM, path + ITEM, path, columns);
    }
  }
}
