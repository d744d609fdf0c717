package io.meshport.contract.model.export.checks;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.meshport.contract.model.export.ContractExport;
import io.meshport.contract.model.export.ExportFormat;
import io.meshport.contract.model.export.ExportNotes;
import io.meshport.contract.model.export.Exported;
import io.meshport.contract.model.export.Reference;
import io.meshport.contract.model.export.Section;
import io.meshport.contract.model.export.Table;
import io.meshport.contract.model.export.Texts;
import io.meshport.contract.model.standard.OdcsContract;
import java.util.EnumSet;

/**
 * An expectation suite of Great Expectations 1.x for the table of the contract, or a list of
 * suites, one for each table, where the contract has several.
 */
public final class GreatExpectationsExport implements ContractExport {
  private static final String TOOL = "Great Expectations";

  @Override
  public ExportFormat format() {
    return ExportFormat.plain(
        "great-expectations", "Great Expectations 1.x suite", "application/json", ".gx.json");
  }

  @Override
  public Exported export(OdcsContract contract, String dialect) {
    ExportNotes notes = new ExportNotes();
    notes.lost(contract, EnumSet.noneOf(Section.class), TOOL);
    for (Reference reference : Reference.of(contract, notes)) {
      notes.add(reference.pointer(), TOOL + " checks one table, no references to others");
    }
    ArrayNode suites = JsonNodeFactory.instance.arrayNode();
    for (Table table : Table.of(contract)) {
      suites.add(suite(contract, table, notes));
    }
    return new Exported(Texts.json(suites.size() == 1 ? suites.get(0) : suites), notes.list());
  }

  private static ObjectNode suite(OdcsContract contract, Table table, ExportNotes notes) {
    ObjectNode suite = JsonNodeFactory.instance.objectNode();
    suite.put("name", Texts.title(contract) + " - " + table.name());
    suite.set("expectations", new GxSuite(table, notes).expectations());
    ObjectNode meta = suite.putObject("meta");
    Texts.put(meta, "contract_id", contract.id());
    Texts.put(meta, "contract_version", contract.version());
    meta.put("table", table.physicalName());
    Texts.put(suite, "notes", table.object().description());
    return suite;
  }
}
