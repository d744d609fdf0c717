package io.meshport.contract.model.export;

import com.fasterxml.jackson.databind.JsonNode;
import io.meshport.contract.model.standard.OdcsContract;
import io.meshport.contract.model.standard.OdcsObject;
import io.meshport.contract.model.standard.OdcsQuality;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A schema object of a contract and its place there.
 *
 * @param object what the contract says of it
 * @param index its place among the schema objects, from 0
 */
public record Table(OdcsObject object, int index) {
  /** Every schema object of a contract. */
  public static List<Table> of(OdcsContract contract) {
    List<Table> tables = new ArrayList<>();
    for (OdcsObject object : contract.schema()) {
      tables.add(new Table(object, tables.size()));
    }
    return tables;
  }

  /** JSON pointer to it. */
  public String pointer() {
    return "/schema/" + index;
  }

  /** Its name in the contract. */
  public String name() {
    String name = object.name();
    return name == null || name.isBlank() ? "object_" + (index + 1) : name;
  }

  /** Its name where the data stands. */
  public String physicalName() {
    String physical = object.physicalName();
    return physical == null || physical.isBlank() ? name() : physical;
  }

  /** Its columns. */
  public List<Field> fields() {
    return Field.of(object.properties(), pointer());
  }

  /** The column that a shorthand of ODCS 3.1.0, {@code object.property}, means in it. */
  public Optional<Field> find(String shorthand) {
    return Stream.of(name(), physicalName())
        .filter(name -> shorthand.startsWith(name + "."))
        .map(name -> shorthand.substring(name.length() + 1))
        .flatMap(column -> fields().stream().filter(field -> field.isCalled(column)))
        .findFirst();
  }

  /** The columns of its key, in the order of the key. */
  public List<Field> key() {
    return fields().stream()
        .filter(Field::isKey)
        .sorted(Comparator.comparingInt(Field::keyPosition))
        .toList();
  }

  /** The columns that partition it, in their order. */
  public List<Field> partitions() {
    return fields().stream()
        .filter(Field::isPartition)
        .sorted(Comparator.comparingInt(Field::partitionPosition))
        .toList();
  }

  /** The columns that a rule of the whole object says come only once together, if it says so. */
  public List<Field> uniqueTogether(OdcsQuality rule) {
    if (!Threshold.isNone(rule, "duplicateValues")) {
      return List.of();
    }
    List<JsonNode> wanted = Rules.argument(rule, "properties");
    List<Field> found = new ArrayList<>();
    for (JsonNode named : wanted) {
      fields().stream()
          .filter(field -> field.isCalled(named.asText()))
          .findFirst()
          .ifPresent(found::add);
    }
    return found.size() == wanted.size() ? List.copyOf(found) : List.of();
  }
}
