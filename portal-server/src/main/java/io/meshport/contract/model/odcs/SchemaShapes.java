package io.meshport.contract.model.odcs;

import io.meshport.contract.model.document.ListNode;
import io.meshport.contract.model.document.MapNode;
import io.meshport.contract.model.document.Node;
import io.meshport.contract.model.document.Pointer;
import java.util.List;

/** The shapes of tables, topics and files, and of their columns. */
final class SchemaShapes {
  private static final Check ITEM = columnShape("the items of an array").also(LogicalTypes::fit);

  private static final Check COLUMN =
      columnShape("a column").required("name", Checks.text()).also(LogicalTypes::fit);

  static final Check SCHEMA =
      CommonShapes.namedEntries(
          described("a schema object")
              .required("name", Checks.text())
              .optional("logicalType", Checks.oneOf(List.of("object")))
              .optionalTexts("dataGranularityDescription")
              .optional("properties", CommonShapes.namedEntries(SchemaShapes::column))
              .optional("relationships", Checks.list(Relationships.OF_OBJECT))
              .also(SchemaShapes::describedColumns));

  private SchemaShapes() {}

  private static void column(Node node, String pointer, Findings findings) {
    COLUMN.check(node, pointer, findings);
  }

  private static void item(Node node, String pointer, Findings findings) {
    ITEM.check(node, pointer, findings);
  }

  private static Shape described(String name) {
    return Shape.named(name)
        .optional("id", Checks.stableId())
        .optionalTexts("name", "physicalName", "physicalType", "businessName", "description")
        .optional("tags", Checks.texts())
        .optional("authoritativeDefinitions", CommonShapes.DEFINITIONS)
        .optional("customProperties", CommonShapes.CUSTOM_PROPERTIES)
        .optional("quality", CommonShapes.entries(QualityShape.RULE));
  }

  private static Shape columnShape(String name) {
    return described(name)
        .optional("logicalType", Checks.oneOf(LogicalTypes.ALL))
        .optional("logicalTypeOptions", Checks.object())
        .optional("required", Checks.bool())
        .optional("unique", Checks.bool())
        .optional("primaryKey", Checks.bool())
        .optional("primaryKeyPosition", Checks.integer())
        .optional("partitioned", Checks.bool())
        .optional("partitionKeyPosition", Checks.integer())
        .optional("criticalDataElement", Checks.bool())
        .optionalTexts("classification", "encryptedName", "transformLogic", "transformDescription")
        .optional("transformSourceObjects", Checks.texts())
        .optional("examples", Checks.list(Checks.any()))
        .optional("relationships", Checks.list(Relationships.OF_COLUMN))
        .optional("properties", CommonShapes.namedEntries(SchemaShapes::column))
        .optional("items", SchemaShapes::item);
  }

  /** One hint for each schema object, however many of its columns go without a description. */
  private static void describedColumns(Node node, String pointer, Findings findings) {
    if (!(((MapNode) node).get("properties") instanceof ListNode columns)) {
      return;
    }
    long silent =
        columns.items().stream()
            .filter(column -> column instanceof MapNode map && !map.has("description"))
            .count();
    if (silent > 0) {
      findings.hint(
          "columns-without-description",
          Pointer.child(pointer, "properties"),
          silent + " of " + columns.items().size() + " columns have no description",
          "Say in a sentence what each column means: people find it by these words");
    }
  }
}
