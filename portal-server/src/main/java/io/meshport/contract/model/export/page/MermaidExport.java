package io.meshport.contract.model.export.page;

import io.meshport.contract.model.export.ContractExport;
import io.meshport.contract.model.export.ExportFormat;
import io.meshport.contract.model.export.ExportNotes;
import io.meshport.contract.model.export.Exported;
import io.meshport.contract.model.export.Field;
import io.meshport.contract.model.export.Reference;
import io.meshport.contract.model.export.Section;
import io.meshport.contract.model.export.Table;
import io.meshport.contract.model.export.Texts;
import io.meshport.contract.model.standard.OdcsContract;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * An entity relationship diagram of Mermaid (erDiagram, 10.5 and newer): tables with their columns
 * and keys, nested objects as entities of their own, relationships as lines.
 */
public final class MermaidExport implements ContractExport {
  @Override
  public ExportFormat format() {
    return ExportFormat.plain("mermaid", "Mermaid diagram", "text/vnd.mermaid", ".mmd");
  }

  @Override
  public Exported export(OdcsContract contract, String dialect) {
    ExportNotes notes = new ExportNotes();
    notes.lost(contract, EnumSet.noneOf(Section.class), "A diagram");
    List<Reference> references = Reference.of(contract, notes);
    Drawing drawing = new Drawing(references, notes);
    List<Table> tables = Table.of(contract);
    tables.forEach(drawing::name);
    tables.forEach(drawing::entity);
    references.forEach(drawing::line);
    return new Exported("erDiagram\n" + comments(contract, notes) + drawing.text(), notes.list());
  }

  /** Braces would make a directive of a comment. */
  private static String comments(OdcsContract contract, ExportNotes notes) {
    return Texts.comments("  %%", contract, notes.list()).replaceAll("[{}]", "");
  }

  /** The diagram as it grows. */
  private static final class Drawing {
    private final Set<String> referring = new HashSet<>();
    private final Set<String> taken = new HashSet<>();
    private final Map<Integer, String> names = new HashMap<>();
    private final List<String> entities = new ArrayList<>();
    private final List<String> lines = new ArrayList<>();
    private final ExportNotes notes;

    Drawing(List<Reference> references, ExportNotes notes) {
      this.notes = notes;
      references.forEach(
          reference -> reference.columns().forEach(column -> referring.add(column.pointer())));
    }

    String text() {
      return String.join("", entities) + String.join("", lines);
    }

    void name(Table table) {
      names.put(table.index(), free(table.name()));
    }

    void entity(Table table) {
      if (!table.object().quality().isEmpty()) {
        notes.add(table.pointer() + "/quality", "A diagram has no place for quality rules");
      }
      table.fields().forEach(field -> notes.lost(field, "A diagram"));
      entity(nameOf(table), table.name(), table.fields());
    }

    private String nameOf(Table table) {
      return names.getOrDefault(table.index(), "");
    }

    private void entity(String id, String original, List<Field> fields) {
      String alias = id.equals(original) ? "" : "[\"" + quoted(original) + "\"]";
      // Its place is kept before its parts take theirs.
      int place = entities.size();
      entities.add("");
      String attributes =
          fields.stream().map(field -> attribute(id, field)).collect(Collectors.joining());
      entities.set(
          place,
          attributes.isEmpty()
              ? "  " + id + alias + "\n"
              : "  " + id + alias + " {\n" + attributes + "  }\n");
    }

    private String attribute(String entity, Field field) {
      String name = word(field.name(), "field");
      String type = word(field.type().isEmpty() ? field.physicalType() : field.type(), "any");
      if (!field.property().quality().isEmpty()) {
        notes.add(field.pointer() + "/quality", "A diagram has no place for quality rules");
      }
      parts(entity, name, field);
      String original = name.equals(field.name()) ? "" : field.name();
      String joint = original.isEmpty() || field.description().isEmpty() ? "" : ": ";
      String comment = original + joint + field.description();
      return "    "
          + type
          + " "
          + name
          + keys(field)
          + (comment.isBlank() ? "" : " \"" + quoted(comment) + "\"")
          + "\n";
    }

    private String keys(Field field) {
      List<String> keys = new ArrayList<>();
      if (field.isKey()) {
        keys.add("PK");
      }
      if (referring.contains(field.pointer())) {
        keys.add("FK");
      }
      if (field.isUnique() && !field.isKey()) {
        keys.add("UK");
      }
      return keys.isEmpty() ? "" : " " + String.join(",", keys);
    }

    /** Objects within a column, one or many, become entities below the one that holds them. */
    private void parts(String entity, String name, Field field) {
      Field inner = field;
      String many = "||--||";
      while (inner.items().isPresent()) {
        inner = inner.items().get();
        many = "||--o{";
      }
      if (!inner.fields().isEmpty()) {
        String id = free(entity + "_" + name);
        entity(id, id, inner.fields());
        lines.add("  " + entity + " " + many + " " + id + " : \"" + quoted(field.name()) + "\"\n");
      }
    }

    void line(Reference reference) {
      boolean required = reference.columns().stream().allMatch(Field::isRequired);
      boolean once = reference.columns().size() == 1 && reference.columns().get(0).isUnique();
      String label =
          reference.columns().stream().map(Field::name).collect(Collectors.joining(", "));
      lines.add(
          "  "
              + nameOf(reference.from())
              + " "
              + (once ? "|o" : "}o")
              + "--"
              + (required ? "||" : "o|")
              + " "
              + nameOf(reference.to())
              + " : \""
              + quoted(label)
              + "\"\n");
    }

    private String free(String name) {
      String word = word(name, "entity");
      String free = word;
      for (int number = 2; !taken.add(free); number++) {
        free = word + "_" + number;
      }
      return free;
    }

    /** Names and types of Mermaid: a letter, then letters, digits and dashes below. */
    private static String word(String name, String otherwise) {
      String word = Texts.line(name).replaceAll("[^A-Za-z0-9_]+", "_");
      String short80 = word.substring(0, Math.min(80, word.length()));
      return short80.matches("[A-Za-z].*") ? short80 : otherwise + "_" + short80;
    }

    /** Text between double quotes; Mermaid has no escape for them, and knows entities by hash. */
    private static String quoted(String text) {
      return Texts.line(text)
          .replace("\"", "'")
          .replace("#", "")
          .replace("<", "(")
          .replace(">", ")")
          .replaceAll("[\\\\%{}`]", " ")
          .strip();
    }
  }
}
