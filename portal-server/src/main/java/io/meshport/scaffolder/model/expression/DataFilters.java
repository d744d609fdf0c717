package io.meshport.scaffolder.model.expression;

import io.meshport.scaffolder.model.expression.syntax.Nothing;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The filters for numbers, objects and values that are not there. */
final class DataFilters {
  private static final Pattern NUMBER = Pattern.compile("^\\s*[+-]?\\d{1,300}(\\.\\d{1,300})?");

  static final Map<String, Filter> ALL =
      Map.of(
          "default", DataFilters::orElse,
          "d", DataFilters::orElse,
          "abs", (value, a, site) -> Math.abs(Values.number(value)),
          "round", DataFilters::rounded,
          "int", (value, a, site) -> parsed(value, a, site, true),
          "float", (value, a, site) -> parsed(value, a, site, false),
          "dictsort", DataFilters::sortedPairs,
          "dump", DataFilters::dumped);

  private DataFilters() {}

  private static Object orElse(Object value, Arguments arguments, Site site) {
    boolean missing =
        arguments.isTrue(1, "bool") ? !Values.truthy(value) : value == Nothing.UNDEFINED;
    return missing ? arguments.get(0, "default_value") : value;
  }

  private static Object rounded(Object value, Arguments arguments, Site site) {
    double number = Values.number(value);
    if (Double.isNaN(number) || Double.isInfinite(number)) {
      return number;
    }
    int digits = Math.max(0, Math.min(arguments.whole(0, "precision", 0), 15));
    RoundingMode mode =
        switch (arguments.text(1, "method", "common")) {
          case "ceil" -> RoundingMode.CEILING;
          case "floor" -> RoundingMode.FLOOR;
          // JavaScript rounds a half upwards, also below zero.
          default -> number < 0 ? RoundingMode.HALF_DOWN : RoundingMode.HALF_UP;
        };
    return BigDecimal.valueOf(number).setScale(digits, mode).doubleValue();
  }

  private static Object parsed(Object value, Arguments arguments, Site site, boolean whole) {
    Matcher matcher = NUMBER.matcher(site.written(value));
    if (!matcher.find()) {
      return arguments.get(0, "default");
    }
    double number = Double.parseDouble(matcher.group().strip());
    return whole ? (number < 0 ? Math.ceil(number) : Math.floor(number)) : number;
  }

  private static Object sortedPairs(Object value, Arguments arguments, Site site) {
    if (!(value instanceof Map<?, ?> map)) {
      throw site.failure("dictsort works on objects only");
    }
    int by = arguments.text(1, "by", "key").equals("value") ? 1 : 0;
    List<List<Object>> pairs = new ArrayList<>();
    map.forEach((key, entry) -> pairs.add(List.of(key, entry)));
    boolean caseSensitive = arguments.isTrue(0, "case_sensitive");
    pairs.sort(
        Comparator.comparing(
            pair -> pair.get(by),
            (one, other) ->
                (int)
                    Values.compare(
                        ListFilters.sortKey(one, caseSensitive),
                        ListFilters.sortKey(other, caseSensitive))));
    return site.made(new ArrayList<Object>(pairs));
  }

  private static Object dumped(Object value, Arguments arguments, Site site) {
    site.weigh(value);
    int spaces = Math.max(0, Math.min(arguments.whole(0, "spaces", 0), 10));
    return value == Nothing.UNDEFINED ? value : site.made(JsonValues.dump(value, spaces));
  }
}
