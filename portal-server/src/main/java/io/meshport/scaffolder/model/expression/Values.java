package io.meshport.scaffolder.model.expression;

import io.meshport.scaffolder.model.expression.syntax.Nothing;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Values as JavaScript, the language of the reference, treats them. A value is a {@link Nothing}, a
 * truth value, a number (always a double), a text, a list, a map or something to call.
 */
final class Values {
  private Values() {}

  static boolean truthy(Object value) {
    if (value instanceof Boolean bool) {
      return bool;
    }
    if (value instanceof Double number) {
      return number != 0 && !number.isNaN();
    }
    return !(value instanceof Nothing) && !value.equals("");
  }

  /** The text that a template writes: nothing writes nothing. */
  static String written(Object value) {
    return value instanceof Nothing ? "" : text(value);
  }

  /** The text that JavaScript makes of it. */
  static String text(Object value) {
    if (value instanceof Nothing nothing) {
      return nothing.word();
    }
    if (value instanceof Double number) {
      return numberText(number);
    }
    if (value instanceof List<?> list) {
      return list.stream().map(Values::written).collect(Collectors.joining(","));
    }
    return value instanceof Map<?, ?> ? "[object Object]" : value.toString();
  }

  private static String numberText(double number) {
    if (Double.isNaN(number)) {
      return "NaN";
    }
    if (Double.isInfinite(number)) {
      return number > 0 ? "Infinity" : "-Infinity";
    }
    if (number == 0) {
      return "0";
    }
    BigDecimal exact = new BigDecimal(Double.toString(number)).stripTrailingZeros();
    int exponent = exact.precision() - exact.scale() - 1;
    return exponent >= -6 && exponent < 21 ? exact.toPlainString() : scientific(exact, exponent);
  }

  private static String scientific(BigDecimal exact, int exponent) {
    String digits = exact.unscaledValue().abs().toString();
    String sign = exact.signum() < 0 ? "-" : "";
    String fraction = digits.length() == 1 ? "" : "." + digits.substring(1);
    return sign + digits.charAt(0) + fraction + "e" + (exponent < 0 ? "" : "+") + exponent;
  }

  static double number(Object value) {
    if (value instanceof Double number) {
      return number;
    }
    if (value instanceof Boolean bool) {
      return bool ? 1 : 0;
    }
    if (value == Nothing.NULL) {
      return 0;
    }
    return value instanceof String || value instanceof List<?> ? parsed(text(value)) : Double.NaN;
  }

  private static double parsed(String text) {
    String trimmed = text.strip();
    if (trimmed.isEmpty()) {
      return 0;
    }
    return trimmed.matches("[+-]?(\\d{1,400}\\.?\\d{0,400}|\\.\\d{1,400})([eE][+-]?\\d{1,4})?")
        ? Double.parseDouble(trimmed)
        : Double.NaN;
  }

  static Object plus(Object left, Object right) {
    return (isTextLike(left) || isTextLike(right))
        ? text(left) + text(right)
        : (Object) (number(left) + number(right));
  }

  private static boolean isTextLike(Object value) {
    return value instanceof String || value instanceof List<?> || value instanceof Map<?, ?>;
  }

  static boolean strictlyEqual(Object left, Object right) {
    if (left instanceof Double one && right instanceof Double other) {
      return one.doubleValue() == other.doubleValue();
    }
    return (isContainer(left) || isContainer(right)) ? left == right : left.equals(right);
  }

  private static boolean isContainer(Object value) {
    return value instanceof List<?> || value instanceof Map<?, ?>;
  }

  static boolean looselyEqual(Object left, Object right) {
    if (left instanceof Nothing || right instanceof Nothing) {
      return left instanceof Nothing && right instanceof Nothing;
    }
    if (left.getClass() == right.getClass() || (isContainer(left) && isContainer(right))) {
      return strictlyEqual(left, right);
    }
    return (isTextLike(left) && isTextLike(right))
        ? text(left).equals(text(right))
        : number(left) == number(right);
  }

  /** Below, equal or above zero; NaN when there is no order. */
  static double compare(Object left, Object right) {
    if (left instanceof String one && right instanceof String other) {
      return Integer.signum(one.compareTo(other));
    }
    double one = number(left);
    double other = number(right);
    if (Double.isNaN(one) || Double.isNaN(other)) {
      return Double.NaN;
    }
    return one == other ? 0 : Double.compare(one, other);
  }
}
