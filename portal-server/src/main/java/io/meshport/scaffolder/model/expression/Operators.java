package io.meshport.scaffolder.model.expression;

import java.util.List;
import java.util.Map;

/** What operators between two values do. */
final class Operators {
  /** An operator between two values that are worked out. */
  private interface Operator {
    Object apply(Object left, Object right);
  }

  private static final Map<String, Operator> ALL =
      Map.ofEntries(
          Map.entry("+", Values::plus),
          Map.entry("-", (a, b) -> Values.number(a) - Values.number(b)),
          Map.entry("*", (a, b) -> Values.number(a) * Values.number(b)),
          Map.entry("/", (a, b) -> Values.number(a) / Values.number(b)),
          Map.entry("//", (a, b) -> Math.floor(Values.number(a) / Values.number(b))),
          Map.entry("%", (a, b) -> Values.number(a) % Values.number(b)),
          Map.entry("**", (a, b) -> Math.pow(Values.number(a), Values.number(b))),
          Map.entry("~", (a, b) -> Values.text(a) + Values.text(b)),
          Map.entry("==", Values::looselyEqual),
          Map.entry("===", Values::strictlyEqual),
          Map.entry("!=", (a, b) -> !Values.looselyEqual(a, b)),
          Map.entry("!==", (a, b) -> !Values.strictlyEqual(a, b)),
          Map.entry("<", (a, b) -> Values.compare(a, b) < 0),
          Map.entry(">", (a, b) -> Values.compare(a, b) > 0),
          Map.entry("<=", (a, b) -> Values.compare(a, b) <= 0),
          Map.entry(">=", (a, b) -> Values.compare(a, b) >= 0));

  private Operators() {}

  static Object apply(String operator, Object left, Object right, Site site) {
    Operator known = ALL.get(operator);
    if (known == null) {
      throw site.failure("There is no operator " + operator);
    }
    site.weigh(left);
    site.weigh(right);
    Object result = known.apply(left, right);
    return result instanceof String text ? site.made(text) : result;
  }

  static boolean isIn(Object item, Object container, Site site) {
    site.weigh(container);
    if (container instanceof List<?> list) {
      return list.stream().anyMatch(entry -> Values.strictlyEqual(entry, item));
    }
    if (container instanceof Map<?, ?> map) {
      return map.containsKey(Values.text(item));
    }
    if (container instanceof String text) {
      return text.contains(site.text(item));
    }
    throw site.failure("Only lists, objects and texts have something in them");
  }
}
