package io.meshport.contract.model.export;

import io.meshport.contract.model.standard.OdcsContract;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Collects what an export could not say; the same thing said twice counts once. */
public final class ExportNotes {
  private final Set<ExportNote> notes = new LinkedHashSet<>();

  /** Notes one thing. */
  public void add(String pointer, String message) {
    notes.add(new ExportNote(pointer, message));
  }

  /** Notes every section that the contract has and the format has no place for. */
  public void lost(OdcsContract contract, Set<Section> carried, String format) {
    for (Section section : Section.of(contract)) {
      if (!carried.contains(section)) {
        add(section.pointer(), format + " has no place for " + section.words());
      }
    }
  }

  /** Notes what a format that knows only names and types leaves out of a column. */
  public void lost(Field field, String format) {
    if (field.property().classification() != null) {
      add(field.pointer() + "/classification", format + " has no place for a classification");
    }
    field.fields().forEach(nested -> lost(nested, format));
    field.items().ifPresent(items -> lost(items, format));
  }

  /** All notes in the order in which they came. */
  public List<ExportNote> list() {
    return List.copyOf(notes);
  }
}
