package io.meshport.contract.model.imports.dcs;

import io.meshport.contract.model.imports.ContractDraft;
import io.meshport.contract.model.imports.ElementDraft;
import io.meshport.contract.model.imports.Values;
import io.meshport.platform.document.MalformedDocument;
import io.meshport.platform.document.MapNode;
import io.meshport.platform.document.Node;
import io.meshport.platform.document.Pointer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** The models of the former standard, their fields and what these refer to. */
final class DcsModels {
  private static final Set<String> KNOWN =
      Set.of(
          "description",
          "title",
          "type",
          "required",
          "fields",
          "items",
          "keys",
          "values",
          "primary",
          "primaryKey",
          "references",
          "unique",
          "enum",
          "minLength",
          "maxLength",
          "format",
          "precision",
          "scale",
          "pattern",
          "minimum",
          "exclusiveMinimum",
          "maximum",
          "exclusiveMaximum",
          "example",
          "examples",
          "pii",
          "classification",
          "tags",
          "links",
          "$ref",
          "quality",
          "lineage",
          "config",
          "domain",
          "name");

  private final MapNode dcs;
  private final ContractDraft contract;
  private final List<Reference> references = new ArrayList<>();

  private record Reference(ElementDraft from, String to) {}

  DcsModels(MapNode dcs, ContractDraft contract) {
    this.dcs = dcs;
    this.contract = contract;
  }

  void write() {
    Values.fields(dcs, "models")
        .forEach(
            (name, node) -> {
              if (node instanceof MapNode model && contract.takes(name)) {
                model(name, model);
              }
            });
    references.forEach(this::settle);
  }

  private void model(String name, MapNode model) {
    String type = Objects.requireNonNullElse(Values.text(model, "type"), "table");
    ElementDraft object = contract.object(name, type, model.position());
    object.text("businessName", Values.text(model, "title"));
    object.text("description", Values.text(model, "description"));
    Values.fields(model, "config").forEach((key, v) -> object.custom(key, Values.json(v)));
    DcsQuality.write(model, object);
    if (model.has("examples")) {
      object.hint("The examples of the model are left out");
    }
    Node additional = model.get("additionalFields");
    if (additional != null) {
      object.custom("additionalFields", Values.json(additional));
    }
    fields(model, object, Set.of());
    key(Values.texts(model, "primaryKey"), object);
  }

  private static void key(List<String> names, ElementDraft object) {
    for (int i = 0; i < names.size(); i++) {
      ElementDraft column = object.find(names.get(i));
      if (column == null) {
        object.warn("The primary key names '" + names.get(i) + "', which is no field of it");
      } else {
        column.flag("primaryKey", true).number("primaryKeyPosition", i + 1);
      }
    }
  }

  private void fields(MapNode of, ElementDraft element, Set<String> around) {
    Map<String, Node> fields = Values.fields(of, "fields");
    if (fields.isEmpty() || !element.nests()) {
      return;
    }
    fields.forEach(
        (name, node) -> {
          ElementDraft column = element.child(name, node.position());
          if (node instanceof MapNode field) {
            field(field, column, around);
          }
        });
  }

  private void field(MapNode written, ElementDraft column, Set<String> around) {
    String reference = Values.text(written, "$ref");
    Set<String> inside = new TreeSet<>(around);
    if (reference != null && !inside.add(reference)) {
      column.text("logicalType", "object");
      column.warn("The definition refers to one around it; that one is not repeated here");
      return;
    }
    MapNode field = reference == null ? written : merged(written, reference);
    column.text("businessName", Values.text(field, "title"));
    column.text("description", Values.text(field, "description"));
    column.flag("required", Values.isTrue(field, "required"));
    column.flag("unique", Values.isTrue(field, "unique"));
    if (Values.isTrue(field, "primaryKey") || Values.isTrue(field, "primary")) {
      column.flag("primaryKey", true).number("primaryKeyPosition", 1);
    }
    details(field, column);
    DcsTypes.write(field, column);
    DcsQuality.write(field, column);
    nested(field, column, inside);
    leftOut(field, column);
  }

  private static void details(MapNode field, ElementDraft column) {
    column.text("classification", Values.text(field, "classification"));
    Values.texts(field, "tags").forEach(column::tag);
    DcsImporter.links(field, column.node());
    for (String kept : List.of("pii", "precision", "scale")) {
      Node value = field.get(kept);
      if (value != null) {
        column.custom(kept, Values.json(value));
      }
    }
    Values.fields(field, "config").forEach((key, v) -> column.custom(key, Values.json(v)));
    for (Node example : Values.items(field, "examples")) {
      column.node().withArray("/examples").add(Values.json(example));
    }
    Node single = field.get("example");
    if (single != null) {
      column.node().withArray("/examples").add(Values.json(single));
    }
    if (field.get("lineage") instanceof MapNode lineage) {
      DcsTypes.lineage(lineage, column);
    }
  }

  private void nested(MapNode field, ElementDraft column, Set<String> around) {
    String reference = Values.text(field, "references");
    if (reference != null) {
      references.add(new Reference(column, reference));
    }
    String type = column.logicalType();
    if (type.equals("object")) {
      fields(field, column, around);
    } else if (type.equals("array") && field.get("items") instanceof MapNode items) {
      if (column.nests()) {
        field(items, column.items(items.position()), around);
      }
    }
  }

  private static void leftOut(MapNode field, ElementDraft column) {
    TreeSet<String> unknown = new TreeSet<>(field.fields().keySet());
    unknown.removeAll(KNOWN);
    if (!unknown.isEmpty()) {
      column.warn("These fields have no place in the contract and are left out: " + unknown);
    }
  }

  /** What stands at the field goes before what its definition says. */
  private MapNode merged(MapNode field, String reference) {
    if (!reference.startsWith("#/")) {
      throw new MalformedDocument(
          "remote-reference",
          "'"
              + reference
              + "' lies outside of the contract; the portal fetches nothing. Put it"
              + " under definitions and refer to it there",
          "",
          field.position());
    }
    Node target = find(reference.substring(1));
    if (!(target instanceof MapNode definition)) {
      throw new MalformedDocument(
          "dangling-reference", "'" + reference + "' leads to no definition", "", field.position());
    }
    Map<String, Node> both = new LinkedHashMap<>(definition.fields());
    both.putAll(field.fields());
    return MapNode.of(both, field.position());
  }

  private @Nullable Node find(String pointer) {
    Node node = dcs;
    for (String segment : Pointer.segments(pointer)) {
      node = node instanceof MapNode map ? map.get(segment) : null;
      if (node == null) {
        return null;
      }
    }
    return node;
  }

  /** References are settled when all models are known. */
  private void settle(Reference reference) {
    int dot = reference.to().indexOf('.');
    ElementDraft target = dot < 0 ? null : contract.find(reference.to().substring(0, dot));
    ElementDraft column = target == null ? null : target.find(reference.to().substring(dot + 1));
    if (target == null || column == null) {
      reference.from().custom("references", reference.to());
      reference
          .from()
          .warn("'" + reference.to() + "' is no field of this contract; it is kept as text");
    } else {
      reference.from().refersTo(target.referenceTo(column));
    }
  }
}
