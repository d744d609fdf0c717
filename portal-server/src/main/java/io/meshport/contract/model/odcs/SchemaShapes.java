package io.meshport.contract.model.odcs;

import io.meshport.platform.document.ListNode;
import io.meshport.platform.document.MapNode;
import io.meshport.platform.document.Node;
import io.meshport.platform.document.Pointer;
import java.util.List;

/** The shapes of tables, topics and files, and of their columns. */
final class SchemaShapes {
  private final OdcsVersion version;
  private final CommonShapes common;
  private final DraftShapes draft;
  private final LogicalTypes types;
  private final Check quality;
  private final Check definitions;
  private final Check customProperties;
  private final Check item;
  private final Check column;

  SchemaShapes(OdcsVersion version) {
    this.version = version;
    this.common = new CommonShapes(version);
    this.draft = new DraftShapes(common);
    this.types = new LogicalTypes(version);
    this.quality =
        version.isSince(OdcsVersion.V3_1_0)
            ? new QualityShape(common).rule()
            : new QualityShape30(common).rule();
    this.definitions = common.definitions();
    this.customProperties = common.customProperties();
    this.item = columnShape("the items of an array").also(types::fitItem);
    this.column = columnShape("a column").required("name", Checks.text()).also(types::fit);
  }

  Check schema() {
    Shape shape =
        described("a schema object")
            .required("name", Checks.text())
            .optional("logicalType", Checks.oneOf(List.of("object")))
            .optionalTexts("physicalName", "dataGranularityDescription")
            .optional("properties", CommonShapes.namedEntries(column))
            .also(
                (node, pointer, findings) ->
                    describedColumns(node, pointer, "properties", findings));
    if (version.isSince(OdcsVersion.V3_1_0)) {
      shape.optional("relationships", Checks.list(new Relationships(version, common).ofObject()));
    }
    if (version.isSince(OdcsVersion.V3_2_0)) {
      shape.optional("context", draft.context());
    }
    return CommonShapes.namedEntries(shape);
  }

  private Shape described(String name) {
    Shape shape =
        Shape.named(name)
            .optionalTexts("name", "physicalType", "businessName", "description")
            .optional("tags", Checks.texts())
            .optional("authoritativeDefinitions", definitions)
            .optional("customProperties", customProperties)
            .optional("quality", CommonShapes.entries(quality));
    if (version.isSince(OdcsVersion.V3_1_0)) {
      shape.optional("id", Checks.stableId());
    }
    if (version.isSince(OdcsVersion.V3_2_0)) {
      shape.optional("synonyms", draft.synonyms());
    }
    return shape;
  }

  private Shape columnShape(String name) {
    Shape shape =
        described(name)
            .optional("logicalType", Checks.oneOf(types.names()))
            .optional("logicalTypeOptions", Checks.object())
            .optional("required", Checks.bool())
            .optional("unique", Checks.bool())
            .optional("primaryKey", Checks.bool())
            .optional("primaryKeyPosition", Checks.integer())
            .optional("partitioned", Checks.bool())
            .optional("partitionKeyPosition", Checks.integer())
            .optional("criticalDataElement", Checks.bool())
            .optionalTexts(
                "classification", "encryptedName", "transformLogic", "transformDescription")
            .optional("transformSourceObjects", Checks.texts())
            .optional("examples", Checks.list(Checks.any()))
            .optional("properties", CommonShapes.namedEntries(this::column))
            .optional("items", this::item);
    return later(shape);
  }

  /** What columns got after version 3.0.1. */
  private Shape later(Shape shape) {
    if (version.isSince(OdcsVersion.V3_0_2)) {
      shape.optionalTexts("physicalName");
    }
    if (version.isSince(OdcsVersion.V3_1_0)) {
      shape.optional("relationships", Checks.list(new Relationships(version, common).ofColumn()));
    }
    if (version.isSince(OdcsVersion.V3_2_0)) {
      shape
          .optional("semanticType", DraftShapes.semanticType())
          .optional("enum", draft.enumeration())
          .optional("map", DraftShapes.map(this::item));
    }
    return shape;
  }

  private void column(Node node, String pointer, Findings findings) {
    column.check(node, pointer, findings);
  }

  private void item(Node node, String pointer, Findings findings) {
    item.check(node, pointer, findings);
  }

  /** One hint for each schema object, however many of its columns go without a description. */
  static void describedColumns(Node node, String pointer, String field, Findings findings) {
    if (!(((MapNode) node).get(field) instanceof ListNode columns)) {
      return;
    }
    long silent =
        columns.items().stream()
            .filter(column -> column instanceof MapNode map && !map.has("description"))
            .count();
    if (silent > 0) {
      findings.hint(
          "columns-without-description",
          Pointer.child(pointer, field),
          silent + " of " + columns.items().size() + " columns have no description",
          "Say in a sentence what each column means: people find it by these words");
    }
  }
}
