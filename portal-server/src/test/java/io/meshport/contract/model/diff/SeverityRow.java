package io.meshport.contract.model.diff;

import io.meshport.contract.model.standard.OdcsContract;
import java.util.List;
import java.util.function.Function;

/**
 * A row of the severity table: two contracts, and what must be said of the way between them.
 *
 * @param name the row, in the words of the table
 * @param older the contract before
 * @param newer the contract after
 * @param expected {@code rule SEVERITY}, the heaviest first
 */
record SeverityRow(String name, OdcsContract older, OdcsContract newer, List<String> expected) {
  @Override
  public String toString() {
    return name;
  }

  static SeverityRow level(String name, String older, String newer, String expected) {
    return contract(
        name,
        "slaProperties: [{property: " + older + "}]",
        "slaProperties: [{property: " + newer + "}]",
        "sla-" + expected);
  }

  static SeverityRow options(String name, String older, String newer, String... expected) {
    return column(
        name,
        "logicalTypeOptions: {" + older + "}",
        "logicalTypeOptions: {" + newer + "}",
        expected);
  }

  static SeverityRow column(String name, String older, String newer, String... expected) {
    return row(name, older, newer, Contracts::column, expected);
  }

  static SeverityRow columns(String name, String older, String newer, String... expected) {
    return row(name, older, newer, Contracts::columns, expected);
  }

  static SeverityRow contract(String name, String older, String newer, String... expected) {
    return row(name, older, newer, Contracts::contract, expected);
  }

  private static SeverityRow row(
      String name,
      String older,
      String newer,
      Function<String, OdcsContract> form,
      String... expected) {
    return new SeverityRow(name, form.apply(older), form.apply(newer), List.of(expected));
  }
}
