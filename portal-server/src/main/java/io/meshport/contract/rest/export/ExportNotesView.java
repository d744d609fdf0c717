package io.meshport.contract.rest.export;

import io.meshport.contract.model.export.ExportNote;
import java.util.List;

/**
 * What an export does not say, or says in another way.
 *
 * @param items the notes, in the order of the contract
 */
public record ExportNotesView(List<ExportNoteView> items) {

  static ExportNotesView of(List<ExportNote> notes) {
    return new ExportNotesView(
        notes.stream().map(note -> new ExportNoteView(note.pointer(), note.message())).toList());
  }
}
