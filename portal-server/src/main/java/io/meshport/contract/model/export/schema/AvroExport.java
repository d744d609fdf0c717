package io.meshport.contract.model.export.schema;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.meshport.contract.model.export.ContractExport;
import io.meshport.contract.model.export.ExportFormat;
import io.meshport.contract.model.export.ExportNotes;
import io.meshport.contract.model.export.Exported;
import io.meshport.contract.model.export.Table;
import io.meshport.contract.model.export.Texts;
import io.meshport.contract.model.standard.OdcsContract;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/**
 * An Avro schema (1.12): a record for the schema object, or a union of records where the contract
 * has several. Names that Avro does not take are made legal, and the field or record then carries
 * the true one as {@code originalName}.
 */
public final class AvroExport implements ContractExport {
  @Override
  public ExportFormat format() {
    return ExportFormat.plain("avro", "Avro schema", "application/json", ".avsc");
  }

  @Override
  public Exported export(OdcsContract contract, String dialect) {
    ExportNotes notes = new ExportNotes();
    notes.lost(contract, Set.of(), "Avro");
    AvroTypes types = new AvroTypes(notes);
    String namespace = AvroNames.namespace(Objects.requireNonNullElse(contract.domain(), ""));
    List<Table> tables = Table.of(contract);
    ArrayNode union = JsonNodeFactory.instance.arrayNode();
    for (Table table : tables) {
      union.add(record(table, namespace, types, notes));
    }
    return new Exported(Texts.json(union.size() == 1 ? union.get(0) : union), notes.list());
  }

  private static ObjectNode record(
      Table table, String namespace, AvroTypes types, ExportNotes notes) {
    if (!table.object().quality().isEmpty()) {
      notes.add(table.pointer() + "/quality", "Avro has no place for quality rules");
    }
    if (!table.object().relationships().isEmpty()) {
      notes.add(table.pointer() + "/relationships", "Avro has no place for relationships");
    }
    if (!table.key().isEmpty()) {
      notes.add(table.pointer(), "Avro has no place for keys");
    }
    ObjectNode record = types.record(table.physicalName(), table.fields());
    ObjectNode inNamespace = JsonNodeFactory.instance.objectNode();
    inNamespace.put("type", "record");
    inNamespace.set("name", record.get("name"));
    Texts.put(inNamespace, "namespace", namespace);
    Texts.put(inNamespace, "doc", table.object().description());
    return inNamespace.setAll(record);
  }
}
