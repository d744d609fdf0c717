package io.meshport.contract.model;

import io.meshport.contract.ContractFinding;
import io.meshport.contract.FindingLevel;
import io.meshport.contract.model.meaning.Meaning;
import io.meshport.contract.model.odcs.OdcsReader;
import io.meshport.contract.model.odcs.OdcsValidator;
import io.meshport.contract.model.simple.SimpleMapper;
import io.meshport.contract.model.simple.SimpleValidator;
import io.meshport.contract.model.standard.OdcsMapper;
import io.meshport.contract.model.upgrade.Upgrade;
import io.meshport.contract.model.upgrade.Upgraded;
import io.meshport.platform.document.Document;
import io.meshport.platform.document.DocumentParser;
import io.meshport.platform.document.ListNode;
import io.meshport.platform.document.MalformedDocument;
import io.meshport.platform.document.MapNode;
import io.meshport.platform.document.Notation;
import io.meshport.platform.document.Position;
import java.util.List;

/** Reads a contract document of whatever form; a bad one gives findings, never an exception. */
public final class ContractReader {
  private ContractReader() {}

  /** Reads a document as it was sent. */
  public static ContractReading read(byte[] bytes, Notation notation) {
    try {
      return read(DocumentParser.decode(bytes), notation);
    } catch (MalformedDocument e) {
      return malformed(e, e.position());
    }
  }

  /** Reads a document that is text already. */
  public static ContractReading read(String text, Notation notation) {
    Document document;
    try {
      document = DocumentParser.parse(text, notation);
    } catch (MalformedDocument e) {
      return malformed(e, e.position());
    }
    try {
      return notation == Notation.JSON
              && document.root() instanceof MapNode contract
              && isSimple(contract)
          ? simple(document, contract)
          : odcs(document);
    } catch (MalformedDocument e) {
      return malformed(e, document.positionOf(e.pointer()));
    }
  }

  /** The standard always says apiVersion, kind and id, and its schema is a list. */
  private static boolean isSimple(MapNode root) {
    return !root.has("apiVersion")
        && !root.has("kind")
        && !root.has("id")
        && !(root.get("schema") instanceof ListNode);
  }

  private static ContractReading simple(Document document, MapNode contract) {
    MapNode odcs = SimpleMapper.toOdcs(contract);
    return new ContractReading(
        ContractFormat.SIMPLE,
        document,
        OdcsMapper.read(odcs),
        OdcsReader.read(odcs),
        SimpleValidator.validate(document, contract),
        List.of());
  }

  private static ContractReading odcs(Document document) {
    List<ContractFinding> findings = OdcsValidator.validate(document);
    if (!(document.root() instanceof MapNode contract)) {
      return new ContractReading(ContractFormat.ODCS, document, null, null, findings, List.of());
    }
    Upgraded upgraded = Upgrade.of(contract);
    return new ContractReading(
            ContractFormat.ODCS,
            document,
            OdcsMapper.read(upgraded.contract()),
            OdcsReader.read(upgraded.contract()),
            findings,
            upgraded.notes())
        .with(Meaning.check(document, upgraded.contract(), upgraded.source()));
  }

  private static ContractReading malformed(MalformedDocument e, Position place) {
    ContractFinding finding =
        new ContractFinding(
            FindingLevel.ERROR,
            e.rule(),
            e.pointer(),
            place.line(),
            place.column(),
            String.valueOf(e.getMessage()),
            "Mend the document at this place and send it again");
    return new ContractReading(ContractFormat.ODCS, null, null, null, List.of(finding), List.of());
  }
}
