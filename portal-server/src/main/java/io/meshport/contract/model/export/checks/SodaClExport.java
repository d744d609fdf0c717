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
import io.meshport.contract.model.standard.OdcsWriter;
import java.util.EnumSet;
import java.util.List;

/** Checks in the language of Soda Core 3 (SodaCL), a block for each table. */
public final class SodaClExport implements ContractExport {
  @Override
  public ExportFormat format() {
    return ExportFormat.plain("sodacl", "SodaCL checks", "application/yaml", ".checks.yml");
  }

  @Override
  public Exported export(OdcsContract contract, String dialect) {
    ExportNotes notes = new ExportNotes();
    notes.lost(contract, EnumSet.of(Section.SLA), "SodaCL");
    List<Freshness> promises = Freshness.of(contract, "SodaCL", notes);
    List<Reference> references = Reference.of(contract, notes);
    ObjectNode root = JsonNodeFactory.instance.objectNode();
    for (Table table : Table.of(contract)) {
      SodaChecks checks = new SodaChecks(table, notes);
      ArrayNode written = checks.all();
      promises.stream().filter(promise -> promise.isAbout(table)).forEach(checks::freshness);
      references.stream()
          .filter(reference -> reference.from().index() == table.index())
          .forEach(checks::reference);
      String block = "checks for " + SodaChecks.name(table.physicalName());
      if (!written.isEmpty()) {
        root.withArray("/" + block.replace("~", "~0").replace("/", "~1")).addAll(written);
      }
    }
    return new Exported(
        Texts.comments("#", contract, notes.list()) + OdcsWriter.yaml(Templates.harmless(root)),
        notes.list());
  }
}
