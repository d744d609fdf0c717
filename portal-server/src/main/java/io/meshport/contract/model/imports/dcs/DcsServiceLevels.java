package io.meshport.contract.model.imports.dcs;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.meshport.contract.model.imports.ContractDraft;
import io.meshport.contract.model.imports.Values;
import io.meshport.platform.document.MapNode;
import io.meshport.platform.document.Node;
import java.math.BigDecimal;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Service levels of the former standard. */
final class DcsServiceLevels {
  private static final Pattern DATE_PERIOD = Pattern.compile("P([0-9]{1,9})([YMWD])");
  private static final Pattern TIME_PERIOD = Pattern.compile("PT([0-9]{1,9})([HMS])");
  private static final Pattern AMOUNT =
      Pattern.compile("([0-9]{1,9}(?:\\.[0-9]{1,9})?)\\s*(%|[A-Za-z]{1,20})");

  private static final Map<String, String> DATE_UNITS =
      Map.of("Y", "y", "M", "months", "W", "weeks", "D", "d");

  private DcsServiceLevels() {}

  static void write(MapNode levels, ContractDraft contract) {
    levels
        .fields()
        .forEach(
            (name, node) -> {
              if (node instanceof MapNode level) {
                level(name, level, contract);
              }
            });
  }

  private static void level(String name, MapNode level, ContractDraft contract) {
    String value =
        switch (name) {
          case "availability" -> Values.text(level, "percentage");
          case "retention" ->
              Values.isTrue(level, "unlimited") ? "unlimited" : Values.text(level, "period");
          case "latency", "freshness" -> Values.text(level, "threshold");
          case "support" -> Values.text(level, "time");
          default -> Values.text(level, "interval");
        };
    String cron = Values.text(level, "cron");
    String promised = value == null ? cron : value;
    if (promised == null) {
      promised = Values.text(level, "type");
    }
    if (promised == null) {
      contract.warn(
          "servicelevels." + name, level.position(), "", "The service level promises no value");
      return;
    }
    ObjectNode sla = add(name, promised, contract);
    text(sla, "description", Values.text(level, "description"));
    text(sla, "element", elementOf(level));
    if (cron != null) {
      sla.put("scheduler", "cron").put("schedule", cron);
    }
    more(name, level, contract);
  }

  private static @Nullable String elementOf(MapNode level) {
    String processed = Values.text(level, "processedTimestampField");
    return processed == null ? Values.text(level, "timestampField") : processed;
  }

  /** What one service level says besides becomes service levels of their own. */
  private static void more(String name, MapNode level, ContractDraft contract) {
    for (String other : new String[] {"responseTime", "recoveryTime", "recoveryPoint"}) {
      String value = Values.text(level, other);
      if (value != null) {
        add(other, value, contract);
        hint(name + "." + other, level, contract, "became a service level of its own");
      }
    }
    Node source = level.get("sourceTimestampField");
    if (source != null) {
      contract.warn(
          "servicelevels." + name + ".sourceTimestampField",
          source.position(),
          "",
          "A service level names one element; where latency begins is left out");
    }
    if (level.has("type")) {
      hint(name + ".type", level, contract, "is left out; the value is the interval");
    }
  }

  private static void hint(String source, MapNode at, ContractDraft contract, String message) {
    contract.hint(
        "servicelevels." + source, at.position(), "/slaProperties", "'" + source + "' " + message);
  }

  private static ObjectNode add(String property, String value, ContractDraft contract) {
    ObjectNode sla = contract.root().withArray("/slaProperties").addObject();
    sla.put("property", property);
    Matcher date = DATE_PERIOD.matcher(value);
    Matcher time = TIME_PERIOD.matcher(value);
    Matcher amount = AMOUNT.matcher(value.strip());
    if (date.matches()) {
      amount(sla, date.group(1), DATE_UNITS.getOrDefault(date.group(2), "d"));
    } else if (time.matches()) {
      amount(sla, time.group(1), time.group(2).toLowerCase(Locale.ROOT));
    } else if (amount.matches()) {
      amount(sla, amount.group(1), amount.group(2).equals("%") ? "percent" : amount.group(2));
    } else {
      sla.put("value", value);
    }
    return sla;
  }

  private static void amount(ObjectNode sla, String value, String unit) {
    sla.set("value", Values.number(new BigDecimal(value)));
    sla.put("unit", unit);
  }

  private static void text(ObjectNode sla, String field, @Nullable String value) {
    if (value != null) {
      sla.put(field, value);
    }
  }
}
