package io.meshport.contract.model.diff.value;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.DecimalNode;
import io.meshport.contract.model.standard.OdcsSla;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What ODCS 3.1.0 names as service levels, and in which direction each of them improves. */
public final class ServiceLevels {
  private static final Map<String, String> SYNONYMS =
      Map.ofEntries(
          Map.entry("av", "availability"),
          Map.entry("th", "throughput"),
          Map.entry("er", "errorrate"),
          Map.entry("ga", "generalavailability"),
          Map.entry("es", "endofsupport"),
          Map.entry("el", "endoflife"),
          Map.entry("re", "retention"),
          Map.entry("fy", "frequency"),
          Map.entry("ly", "latency"),
          Map.entry("td", "timetodetect"),
          Map.entry("tn", "timetonotify"),
          Map.entry("tr", "timetorepair"));
  private static final Set<String> MORE_IS_BETTER =
      Set.of("availability", "throughput", "retention", "endofsupport", "endoflife");
  private static final Set<String> LESS_IS_BETTER =
      Set.of(
          "latency",
          "freshness",
          "errorrate",
          "frequency",
          "generalavailability",
          "timetodetect",
          "timetonotify",
          "timetorepair");
  private static final Map<String, Long> SECONDS =
      Map.ofEntries(
          Map.entry("s", 1L),
          Map.entry("sec", 1L),
          Map.entry("second", 1L),
          Map.entry("m", 60L),
          Map.entry("min", 60L),
          Map.entry("minute", 60L),
          Map.entry("h", 3_600L),
          Map.entry("hr", 3_600L),
          Map.entry("hour", 3_600L),
          Map.entry("d", 86_400L),
          Map.entry("day", 86_400L),
          Map.entry("w", 604_800L),
          Map.entry("week", 604_800L),
          Map.entry("y", 31_536_000L),
          Map.entry("yr", 31_536_000L),
          Map.entry("year", 31_536_000L));
  private static final Pattern WITH_UNIT =
      Pattern.compile("([+-]?\\d{1,30}(?:\\.\\d{1,30})?)\\s*([A-Za-z%]*)");

  private ServiceLevels() {}

  /** Its property in the long form, in small letters; the standard minds neither. */
  public static String property(OdcsSla level) {
    String name = String.valueOf(level.property()).strip().toLowerCase(Locale.ROOT);
    return SYNONYMS.getOrDefault(name, name);
  }

  /**
   * Whether a promise got better.
   *
   * @return above zero when it did, below when it got worse, zero when it is the same; none when
   *     nobody can tell
   */
  public static @Nullable Integer compare(OdcsSla older, OdcsSla newer) {
    Amount was = Amount.of(older);
    Amount is = Amount.of(newer);
    if (was == null || is == null || !was.kind().equals(is.kind())) {
      return null;
    }
    Integer way = Values.compare(is.value(), was.value());
    if (way == null || way == 0) {
      return way;
    }
    String property = property(newer);
    if (MORE_IS_BETTER.contains(property)) {
      return way;
    }
    return LESS_IS_BETTER.contains(property) ? Integer.valueOf(-way) : null;
  }

  /**
   * An amount that can be compared.
   *
   * @param value the number in the smallest unit of its kind, or a date
   * @param kind what it is measured in; amounts of different kinds cannot be compared
   */
  private record Amount(JsonNode value, String kind) {

    static @Nullable Amount of(OdcsSla level) {
      JsonNode value = level.value();
      if (value == null || !value.isValueNode() || value.isNull()) {
        return null;
      }
      String unit = level.unit() == null ? "" : level.unit().strip();
      Matcher number = WITH_UNIT.matcher(value.asText().strip());
      if (number.matches()) {
        String own = number.group(2);
        return measured(new BigDecimal(number.group(1)), own.isEmpty() ? unit : own);
      }
      Amount duration = duration(value.asText().strip());
      return duration == null ? new Amount(value, unit) : duration;
    }

    private static Amount measured(BigDecimal number, String unit) {
      Long seconds = SECONDS.get(singular(unit));
      if (seconds != null) {
        return new Amount(
            DecimalNode.valueOf(number.multiply(BigDecimal.valueOf(seconds))), "time");
      }
      return new Amount(DecimalNode.valueOf(number), unit.equals("%") ? "percent" : unit);
    }

    private static String singular(String unit) {
      String small = unit.toLowerCase(Locale.ROOT);
      return small.length() > 1 && small.endsWith("s")
          ? small.substring(0, small.length() - 1)
          : small;
    }

    private static @Nullable Amount duration(String text) {
      if (!text.matches("P[0-9DTHMS.]{1,60}")) {
        return null;
      }
      try {
        BigDecimal seconds = BigDecimal.valueOf(Duration.parse(text).toSeconds());
        return new Amount(DecimalNode.valueOf(seconds), "time");
      } catch (DateTimeParseException e) {
        return null;
      }
    }
  }
}
