package io.meshport.contract.model.export.checks;

import com.fasterxml.jackson.databind.JsonNode;
import io.meshport.contract.model.export.ExportNotes;
import io.meshport.contract.model.export.Field;
import io.meshport.contract.model.export.Table;
import io.meshport.contract.model.standard.OdcsContract;
import io.meshport.contract.model.standard.OdcsSla;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * A promise that the newest row of a table is not older than some minutes: a service level of ODCS
 * 3.1.0 named freshness, or latency, about one column.
 *
 * @param table the table
 * @param field the column that tells how new a row is
 * @param minutes how old the newest row may be
 */
record Freshness(Table table, Field field, long minutes) {
  private static final Set<String> NAMES = Set.of("freshness", "latency", "ly");
  private static final Map<String, Integer> MINUTES =
      Map.ofEntries(
          Map.entry("m", 1),
          Map.entry("min", 1),
          Map.entry("minute", 1),
          Map.entry("minutes", 1),
          Map.entry("h", 60),
          Map.entry("hr", 60),
          Map.entry("hour", 60),
          Map.entry("hours", 60),
          Map.entry("d", 1440),
          Map.entry("day", 1440),
          Map.entry("days", 1440));

  /** Every promise that can be checked; the other service levels go into the notes. */
  static List<Freshness> of(OdcsContract contract, String tool, ExportNotes notes) {
    List<Freshness> found = new ArrayList<>();
    int index = 0;
    for (OdcsSla sla : contract.slaProperties()) {
      String pointer = "/slaProperties/" + index++;
      of(contract, sla)
          .ifPresentOrElse(
              found::add, () -> notes.add(pointer, tool + " has no check for this service level"));
    }
    return found;
  }

  private static Optional<Freshness> of(OdcsContract contract, OdcsSla sla) {
    String name = Objects.requireNonNullElse(sla.property(), "").toLowerCase(Locale.ROOT);
    Integer unit =
        MINUTES.get(Objects.requireNonNullElse(sla.unit(), "").strip().toLowerCase(Locale.ROOT));
    JsonNode value = sla.value();
    if (!NAMES.contains(name) || unit == null || value == null) {
      return Optional.empty();
    }
    if (!value.asText().matches("\\d{1,9}(\\.\\d{1,3})?")) {
      return Optional.empty();
    }
    long minutes =
        new BigDecimal(value.asText()).multiply(BigDecimal.valueOf(unit.longValue())).longValue();
    String element = Objects.requireNonNullElse(sla.element(), "").strip();
    return minutes == 0 ? Optional.empty() : about(contract, element, minutes);
  }

  private static Optional<Freshness> about(OdcsContract contract, String element, long minutes) {
    return Table.of(contract).stream()
        .flatMap(
            table ->
                table.find(element).map(field -> new Freshness(table, field, minutes)).stream())
        .findFirst();
  }

  boolean isAbout(Table other) {
    return table.index() == other.index();
  }

  /** The largest unit that needs no fraction: day, hour or minute. */
  String period() {
    return minutes % 1440 == 0 ? "day" : minutes % 60 == 0 ? "hour" : "minute";
  }

  /** How many of {@link #period}. */
  long count() {
    return switch (period()) {
      case "day" -> minutes / 1440;
      case "hour" -> minutes / 60;
      default -> minutes;
    };
  }
}
