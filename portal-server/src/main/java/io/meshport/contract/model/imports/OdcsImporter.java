package io.meshport.contract.model.imports;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.meshport.catalog.ImportNote;
import io.meshport.contract.ContractFinding;
import io.meshport.contract.model.ContractReader;
import io.meshport.contract.model.ContractReading;
import io.meshport.contract.model.standard.OdcsContract;
import io.meshport.contract.model.standard.OdcsMapper;
import io.meshport.contract.model.upgrade.UpgradeNote;
import io.meshport.platform.document.Document;
import io.meshport.platform.document.MalformedDocument;
import io.meshport.platform.document.Notation;
import io.meshport.platform.document.Position;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads what the portal reads anyway, the standard in its versions and the simple JSON contract,
 * and gives it out as version 3.1.0.
 */
public final class OdcsImporter implements Importer {
  private static final String NATIVE = "v3.1.0";

  @Override
  public Imported read(String source, ImportSettings settings) {
    Notation notation = Sources.notationOf(source);
    ContractReading reading = ContractReader.read(source, notation);
    OdcsContract contract = reading.contract();
    if (contract == null) {
      throw malformed(reading.findings().get(0));
    }
    ObjectNode document = OdcsMapper.write(contract);
    List<ImportNote> notes = new ArrayList<>(upgrades(reading));
    if (!document.path("apiVersion").asText(NATIVE).equals(NATIVE)) {
      String former = document.path("apiVersion").asText();
      notes.add(hint("/apiVersion", "Was " + former + " and is read as " + NATIVE));
    }
    document.put("apiVersion", NATIVE);
    replace(document, "id", settings.id(), notes);
    replace(document, "domain", settings.domain(), notes);
    replace(document, "name", settings.name(), notes);
    replace(document, "version", settings.version(), notes);
    return new Imported(OdcsMapper.write(OdcsMapper.read(document)), notes);
  }

  /** What was done to bring an older version of the standard to the one that is given out. */
  private static List<ImportNote> upgrades(ContractReading reading) {
    return reading.upgrades().stream().map(upgrade -> note(reading.document(), upgrade)).toList();
  }

  private static ImportNote note(@Nullable Document source, UpgradeNote upgrade) {
    String pointer = upgrade.pointer();
    Integer line = source == null ? null : source.positionOf(pointer).line();
    return new ImportNote(
        ImportNote.Level.HINT,
        pointer.isEmpty() ? "" : pointer.substring(1),
        line,
        "",
        upgrade.message());
  }

  private static void replace(
      ObjectNode document, String field, @Nullable String value, List<ImportNote> notes) {
    if (value == null || value.isBlank()) {
      return;
    }
    if (document.has(field) && !document.path(field).asText().equals(value)) {
      String former = document.path(field).asText();
      notes.add(hint("/" + field, "The " + field + " '" + former + "' was replaced as asked for"));
    }
    document.put(field, value);
  }

  private static ImportNote hint(String pointer, String message) {
    return new ImportNote(ImportNote.Level.HINT, pointer.substring(1), null, pointer, message);
  }

  private static MalformedDocument malformed(ContractFinding finding) {
    return new MalformedDocument(
        finding.rule(),
        finding.message(),
        finding.pointer(),
        new Position(finding.line(), finding.column()));
  }
}
