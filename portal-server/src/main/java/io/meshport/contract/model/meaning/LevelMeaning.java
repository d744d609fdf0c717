package io.meshport.contract.model.meaning;

import io.meshport.contract.model.odcs.Fields;
import io.meshport.contract.model.odcs.Findings;
import io.meshport.platform.document.MapNode;
import io.meshport.platform.document.Pointer;
import io.meshport.platform.document.ScalarNode;
import java.math.BigDecimal;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Checks service levels: the columns they are about, and units that fit the promise. */
final class LevelMeaning {
  /** Short names of the standard's text, which it lets stand for the long ones. */
  private static final Map<String, String> LONG_NAMES =
      Map.ofEntries(
          Map.entry("av", "availability"),
          Map.entry("re", "retention"),
          Map.entry("fy", "frequency"),
          Map.entry("ly", "latency"),
          Map.entry("td", "timetodetect"),
          Map.entry("tn", "timetonotify"),
          Map.entry("tr", "timetorepair"));

  private static final Set<String> DURATIONS =
      Set.of(
          "retention",
          "frequency",
          "latency",
          "freshness",
          "timetodetect",
          "timetonotify",
          "timetorepair");

  private static final Set<String> TIME_UNITS =
      Set.of(
          "s", "sec", "second", "seconds", "m", "min", "minute", "minutes", "h", "hr", "hour",
          "hours", "d", "day", "days", "w", "week", "weeks", "mo", "month", "months", "y", "yr",
          "year", "years");

  private static final Set<String> PERCENT = Set.of("percent", "%");
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  private final SchemaIndex index;
  private final Findings findings;

  LevelMeaning(SchemaIndex index, Findings findings) {
    this.index = index;
    this.findings = findings;
  }

  void check(MapNode contract) {
    elements(contract, "slaDefaultElement", "");
    Meaning.each(contract, "slaProperties", "", this::level);
  }

  private void level(MapNode level, String pointer) {
    elements(level, "element", pointer);
    String name = Fields.text(level, "property", "").toLowerCase(Locale.ROOT);
    String property = LONG_NAMES.getOrDefault(name, name);
    if (!(level.get("value") instanceof ScalarNode value)
        || value.type() != ScalarNode.Type.NUMBER) {
      return;
    }
    String unit = Fields.text(level, "unit", "").toLowerCase(Locale.ROOT);
    if (value.number().signum() < 0
        || (PERCENT.contains(unit) && value.number().compareTo(HUNDRED) > 0)) {
      findings.warning(
          "amount-out-of-range",
          Pointer.child(pointer, "value"),
          "Nobody can promise " + value.text() + " " + unit,
          "Give an amount from 0, and up to 100 for a percentage");
    }
    if (DURATIONS.contains(property) && !TIME_UNITS.contains(unit)) {
      findings.warning(
          "unit-fits-not",
          Pointer.child(pointer, "unit"),
          "'" + property + "' is a duration and needs a unit of time",
          "Write a unit such as d, h or min");
    }
  }

  private void elements(MapNode around, String field, String pointer) {
    String elements = Fields.text(around, field);
    if (elements == null) {
      return;
    }
    for (String element : elements.split(",", -1)) {
      String path = element.strip();
      if (!path.isEmpty() && !index.leads(path)) {
        findings.warning(
            "unknown-column",
            Pointer.child(pointer, field),
            "'" + path + "' is no column of this contract",
            "Write object.column, several of them separated by commas");
      }
    }
  }
}
