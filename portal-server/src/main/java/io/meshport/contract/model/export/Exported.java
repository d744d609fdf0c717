package io.meshport.contract.model.export;

import java.util.List;

/**
 * A contract in another format.
 *
 * @param text the whole text
 * @param notes what of the contract it does not say, or says in another way
 */
public record Exported(String text, List<ExportNote> notes) {

  public Exported {
    notes = List.copyOf(notes);
  }
}
