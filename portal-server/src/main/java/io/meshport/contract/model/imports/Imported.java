package io.meshport.contract.model.imports;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.meshport.catalog.ImportNote;
import java.util.List;

/**
 * What an import gave.
 *
 * @param document the contract, ODCS 3.1.0, its fields in the order of the standard
 * @param notes what was decided and what was lost, in the order of the source
 */
public record Imported(ObjectNode document, List<ImportNote> notes) {
  public Imported {
    notes = List.copyOf(notes);
  }
}
