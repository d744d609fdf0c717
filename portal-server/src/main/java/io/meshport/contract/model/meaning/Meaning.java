package io.meshport.contract.model.meaning;

import io.meshport.contract.ContractFinding;
import io.meshport.contract.model.odcs.Findings;
import io.meshport.platform.document.Document;
import io.meshport.platform.document.ListNode;
import io.meshport.platform.document.MapNode;
import io.meshport.platform.document.Node;
import io.meshport.platform.document.Pointer;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Checks what a contract of version 3.1.0 means. The official schema takes all of it, and so does
 * the portal: whatever is found here is a warning or a hint, never a refusal.
 */
public final class Meaning {
  private Meaning() {}

  /** Something to do with each object of a list. */
  interface Visit {
    void visit(MapNode entry, String pointer);
  }

  /**
   * What will mislead in a contract.
   *
   * @param document the document as it was given
   * @param contract the contract in the words of 3.1.0
   * @param source leads from pointers into the contract to pointers into the document
   */
  public static List<ContractFinding> check(
      Document document, MapNode contract, UnaryOperator<String> source) {
    Findings findings = new Findings(document, source);
    SchemaIndex index = new SchemaIndex(contract);
    new SchemaMeaning(index, findings).check(contract);
    new LevelMeaning(index, findings).check(contract);
    PeopleMeaning.check(contract, findings);
    return findings.list();
  }

  static void each(MapNode around, String field, String pointer, Visit visit) {
    each(around.get(field), Pointer.child(pointer, field), visit);
  }

  private static void each(@Nullable Node list, String pointer, Visit visit) {
    if (list instanceof ListNode entries) {
      for (int i = 0; i < entries.items().size(); i++) {
        if (entries.items().get(i) instanceof MapNode entry) {
          visit.visit(entry, Pointer.child(pointer, i));
        }
      }
    }
  }
}
