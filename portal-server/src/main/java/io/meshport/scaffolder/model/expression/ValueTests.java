package io.meshport.scaffolder.model.expression;

import io.meshport.scaffolder.model.expression.syntax.Nothing;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.BiPredicate;
import java.util.function.Predicate;

/** What stands behind {@code is}. */
final class ValueTests {
  private static final Map<String, Predicate<Object>> ALONE =
      Map.ofEntries(
          Map.entry("defined", value -> value != Nothing.UNDEFINED),
          Map.entry("undefined", value -> value == Nothing.UNDEFINED),
          Map.entry("none", value -> value == Nothing.NULL),
          Map.entry("null", value -> value == Nothing.NULL),
          Map.entry("number", Double.class::isInstance),
          Map.entry("string", String.class::isInstance),
          Map.entry("mapping", Map.class::isInstance),
          Map.entry("iterable", value -> value instanceof List<?> || value instanceof String),
          Map.entry("callable", Callable.class::isInstance),
          Map.entry("truthy", Values::truthy),
          Map.entry("falsy", value -> !Values.truthy(value)),
          Map.entry("odd", value -> Math.abs(Values.number(value) % 2) == 1),
          Map.entry("even", value -> Values.number(value) % 2 == 0),
          // Nothing is ever escaped for HTML here, so nothing is marked as escaped either.
          Map.entry("escaped", value -> false),
          Map.entry(
              "lower",
              value -> value instanceof String text && text.equals(text.toLowerCase(Locale.ROOT))),
          Map.entry(
              "upper",
              value -> value instanceof String text && text.equals(text.toUpperCase(Locale.ROOT))));

  private static final Map<String, BiPredicate<Object, Object>> AGAINST =
      Map.ofEntries(
          Map.entry("eq", Values::strictlyEqual),
          Map.entry("equalto", Values::strictlyEqual),
          Map.entry("sameas", Values::strictlyEqual),
          Map.entry("ne", (value, other) -> !Values.strictlyEqual(value, other)),
          Map.entry("gt", (value, other) -> Values.compare(value, other) > 0),
          Map.entry("greaterthan", (value, other) -> Values.compare(value, other) > 0),
          Map.entry("ge", (value, other) -> Values.compare(value, other) >= 0),
          Map.entry("lt", (value, other) -> Values.compare(value, other) < 0),
          Map.entry("lessthan", (value, other) -> Values.compare(value, other) < 0),
          Map.entry("le", (value, other) -> Values.compare(value, other) <= 0),
          Map.entry(
              "divisibleby", (value, other) -> Values.number(value) % Values.number(other) == 0));

  private ValueTests() {}

  static boolean holds(String test, Object value, Arguments arguments, Site site) {
    Predicate<Object> alone = ALONE.get(test);
    if (alone != null) {
      return alone.test(value);
    }
    BiPredicate<Object, Object> against = AGAINST.get(test);
    if (against == null) {
      throw site.failure("There is no test '" + test + "'");
    }
    Object other = arguments.get(0, "other");
    site.weigh(value);
    site.weigh(other);
    return against.test(value, other);
  }
}
