package io.meshport.contract.model.export;

import io.meshport.contract.model.standard.OdcsContract;
import io.meshport.contract.model.standard.OdcsRelationship;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * A foreign key between tables of one contract.
 *
 * @param from the referring table
 * @param columns the referring columns
 * @param to the table referred to
 * @param targets the columns referred to, in the same order
 * @param pointer JSON pointer to the relationship
 */
public record Reference(
    Table from, List<Field> columns, Table to, List<Field> targets, String pointer) {

  public Reference {
    columns = List.copyOf(columns);
    targets = List.copyOf(targets);
  }

  /**
   * Every relationship of a contract that leads from columns to columns of the same contract; those
   * that lead elsewhere, or from nested fields, go into the notes.
   */
  public static List<Reference> of(OdcsContract contract, ExportNotes notes) {
    List<Table> tables = Table.of(contract);
    List<Reference> found = new ArrayList<>();
    for (Table table : tables) {
      int index = 0;
      for (OdcsRelationship relationship : table.object().relationships()) {
        String pointer = table.pointer() + "/relationships/" + index++;
        keep(ofTable(tables, table, relationship, pointer), pointer, found, notes);
      }
      for (Field field : table.fields()) {
        ofColumn(tables, table, field, found, notes);
      }
    }
    return found;
  }

  private static void ofColumn(
      List<Table> tables, Table table, Field field, List<Reference> found, ExportNotes notes) {
    int index = 0;
    for (OdcsRelationship relationship : field.property().relationships()) {
      String pointer = field.pointer() + "/relationships/" + index++;
      keep(
          target(tables, relationship)
              .filter(end -> end.fields().size() == 1)
              .map(end -> new Reference(table, List.of(field), end.table(), end.fields(), pointer)),
          pointer,
          found,
          notes);
    }
  }

  private static Optional<Reference> ofTable(
      List<Table> tables, Table table, OdcsRelationship relationship, String pointer) {
    Optional<End> from = End.of(tables, relationship.from());
    Optional<End> to = target(tables, relationship);
    return from.filter(end -> end.table().index() == table.index())
        .flatMap(
            source ->
                to.filter(end -> end.fields().size() == source.fields().size())
                    .map(
                        end ->
                            new Reference(
                                table, source.fields(), end.table(), end.fields(), pointer)));
  }

  private static Optional<End> target(List<Table> tables, OdcsRelationship relationship) {
    return End.of(tables, relationship.to());
  }

  private static void keep(
      Optional<Reference> reference, String pointer, List<Reference> found, ExportNotes notes) {
    reference.ifPresentOrElse(
        found::add,
        () -> notes.add(pointer, "The relationship leads to no column of this contract"));
  }

  /** The table and the columns at one end of a relationship. */
  private record End(Table table, List<Field> fields) {

    static Optional<End> of(List<Table> tables, List<String> references) {
      List<Field> fields = new ArrayList<>();
      Table table = null;
      for (String reference : references) {
        Optional<End> end = of(tables, reference);
        if (end.isEmpty() || (table != null && table.index() != end.get().table().index())) {
          return Optional.empty();
        }
        table = end.get().table();
        fields.addAll(end.get().fields());
      }
      return table == null ? Optional.empty() : Optional.of(new End(table, fields));
    }

    /** Both forms of ODCS 3.1.0: {@code object.property} and {@code schema/id/properties/id}. */
    private static Optional<End> of(List<Table> tables, String reference) {
      String path = reference.startsWith("/") ? reference.substring(1) : reference;
      String[] steps = path.split("/", -1);
      if (steps.length == 4 && steps[0].equals("schema") && steps[2].equals("properties")) {
        return find(
            tables,
            table -> steps[1].equals(table.object().id()) || steps[1].equals(table.object().name()),
            field ->
                steps[3].equals(field.property().id()) || steps[3].equals(field.property().name()));
      }
      return tables.stream()
          .flatMap(
              table -> table.find(reference).map(field -> new End(table, List.of(field))).stream())
          .findFirst();
    }

    private static Optional<End> find(
        List<Table> tables, Predicate<Table> isTable, Predicate<Field> isField) {
      return tables.stream()
          .filter(isTable)
          .findFirst()
          .flatMap(
              table ->
                  table.fields().stream()
                      .filter(isField)
                      .findFirst()
                      .map(field -> new End(table, List.of(field))));
    }
  }
}
