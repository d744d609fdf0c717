package io.meshport.contract.model.export.schema;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.meshport.contract.model.export.ContractExport;
import io.meshport.contract.model.export.ExportFormat;
import io.meshport.contract.model.export.ExportNotes;
import io.meshport.contract.model.export.Exported;
import io.meshport.contract.model.export.Field;
import io.meshport.contract.model.export.Section;
import io.meshport.contract.model.export.Table;
import io.meshport.contract.model.export.Texts;
import io.meshport.contract.model.standard.OdcsContract;
import io.meshport.contract.model.standard.OdcsObject;
import io.meshport.contract.model.standard.OdcsTypeOptions;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/**
 * A JSON Schema (draft 2020-12) of one record: the schema object itself, or any of them where the
 * contract has several. Columns go by the names that they have where the data stands.
 */
public final class JsonSchemaExport implements ContractExport {
  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  @Override
  public ExportFormat format() {
    return ExportFormat.plain(
        "json-schema", "JSON Schema 2020-12", "application/schema+json", ".schema.json");
  }

  @Override
  public Exported export(OdcsContract contract, String dialect) {
    ExportNotes notes = new ExportNotes();
    notes.lost(contract, Set.of(Section.TERMS), "JSON Schema");
    List<Table> tables = Table.of(contract);
    ObjectNode root = JSON.objectNode();
    root.put("$schema", "https://json-schema.org/draft/2020-12/schema");
    root.put("$id", id(contract));
    if (tables.size() == 1) {
      root.setAll(table(tables.get(0), notes));
      return new Exported(Texts.json(root), notes.list());
    }
    root.put("title", Texts.title(contract));
    if (contract.description() != null) {
      Texts.put(root, "description", contract.description().purpose());
    }
    if (!tables.isEmpty()) {
      choose(root, tables, notes);
    }
    return new Exported(Texts.json(root), notes.list());
  }

  private static void choose(ObjectNode root, List<Table> tables, ExportNotes notes) {
    ArrayNode choices = root.putArray("anyOf");
    ObjectNode definitions = root.putObject("$defs");
    for (Table table : tables) {
      String name = table.physicalName();
      while (definitions.has(name)) {
        name += "_" + (table.index() + 1);
      }
      definitions.set(name, table(table, notes));
      choices.addObject().put("$ref", "#/$defs/" + fragment(name));
    }
  }

  private static String id(OdcsContract contract) {
    return "urn:data-contract:"
        + percent(Objects.requireNonNullElse(contract.id(), ""))
        + ":"
        + percent(Objects.requireNonNullElse(contract.version(), ""));
  }

  /** A name as a step of a JSON pointer in a URI fragment (RFC 6901, section 6). */
  private static String fragment(String name) {
    return percent(name.replace("~", "~0").replace("/", "~1"));
  }

  private static String percent(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20").replace("%7E", "~");
  }

  private static ObjectNode table(Table table, ExportNotes notes) {
    OdcsObject object = table.object();
    ObjectNode schema = JSON.objectNode();
    Texts.put(schema, "title", Objects.requireNonNullElse(object.businessName(), table.name()));
    Texts.put(schema, "description", object.description());
    schema.put("type", "object");
    fields(schema, table.fields(), Set.of(), notes);
    if (!object.quality().isEmpty()) {
      notes.add(table.pointer() + "/quality", "JSON Schema checks single records, no whole tables");
    }
    if (!object.relationships().isEmpty()) {
      notes.add(table.pointer() + "/relationships", "JSON Schema has no place for relationships");
    }
    if (table.key().size() > 1) {
      notes.add(table.pointer(), "JSON Schema has no place for keys");
    }
    return schema;
  }

  private static void fields(
      ObjectNode schema, List<Field> fields, Set<String> alsoRequired, ExportNotes notes) {
    ObjectNode properties = JSON.objectNode();
    ArrayNode required = JSON.arrayNode();
    for (Field field : fields) {
      String name = field.physicalName();
      if (properties.has(name)) {
        notes.add(field.pointer(), "Another field has the same name; this one was left out");
        continue;
      }
      properties.set(name, field(field, notes));
      if (field.isRequired() || alsoRequired.contains(field.name())) {
        required.add(name);
      }
    }
    if (!properties.isEmpty()) {
      schema.set("properties", properties);
    }
    if (!required.isEmpty()) {
      schema.set("required", required);
    }
  }

  private static ObjectNode field(Field field, ExportNotes notes) {
    ObjectNode schema = JSON.objectNode();
    Texts.put(schema, "title", field.property().businessName());
    Texts.put(schema, "description", field.description());
    JsonSchemaTypes.write(field, schema, notes);
    if (field.type().equals("object")) {
      OdcsTypeOptions options = field.property().logicalTypeOptions();
      fields(
          schema,
          field.fields(),
          options == null ? Set.of() : Set.copyOf(options.required()),
          notes);
    }
    field.items().ifPresent(items -> schema.set("items", field(items, notes)));
    if (!field.property().examples().isEmpty()) {
      ArrayNode examples = schema.putArray("examples");
      field.property().examples().forEach(examples::add);
    }
    if (field.property().classification() != null) {
      schema.put("$comment", "Classification: " + field.property().classification());
    }
    if (field.isUnique() || field.isKey()) {
      notes.add(field.pointer(), "JSON Schema cannot say that no value comes twice");
    }
    return schema;
  }
}
