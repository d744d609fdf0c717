package io.meshport.contract.model.diff.value;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Values of a contract as one compares them. */
public final class Values {
  private Values() {}

  /** Whether both say the same: nothing, null and an empty list are one, and so are 5 and 5.0. */
  public static boolean same(@Nullable Object older, @Nullable Object newer) {
    if (isNone(older) || isNone(newer)) {
      return isNone(older) && isNone(newer);
    }
    if (older instanceof JsonNode one && newer instanceof JsonNode other) {
      return one.equals(Values::compareScalars, other);
    }
    if (older instanceof BigDecimal one && newer instanceof BigDecimal other) {
      return one.compareTo(other) == 0;
    }
    return Objects.equals(older, newer);
  }

  private static int compareScalars(JsonNode one, JsonNode other) {
    if (one.isNumber() && other.isNumber()) {
      return one.decimalValue().compareTo(other.decimalValue());
    }
    return one.equals(other) ? 0 : 1;
  }

  private static boolean isNone(@Nullable Object value) {
    return value == null
        || (value instanceof JsonNode json && json.isNull())
        || (value instanceof Collection<?> many && many.isEmpty());
  }

  /** The number that a value is, or that its text states; none for other values. */
  public static @Nullable BigDecimal number(@Nullable JsonNode value) {
    if (value == null || !value.isValueNode()) {
      return null;
    }
    return value.isNumber() ? value.decimalValue() : number(value.asText());
  }

  /** The number that a text states, of a sane length; none for other texts. */
  public static @Nullable BigDecimal number(String text) {
    return text.strip().matches("[+-]?\\d{1,30}(\\.\\d{1,30})?")
        ? new BigDecimal(text.strip())
        : null;
  }

  /**
   * Which of two values is larger: numbers by size, dates and times of the same form by the
   * calendar.
   *
   * @return below, at or above zero as of a comparator; none when they cannot be compared
   */
  public static @Nullable Integer compare(JsonNode one, JsonNode other) {
    BigDecimal first = number(one);
    BigDecimal second = number(other);
    if (first != null && second != null) {
      return first.compareTo(second);
    }
    String former = one.asText();
    String latter = other.asText();
    return isMoment(former) && isMoment(latter) && former.length() == latter.length()
        ? Integer.valueOf(former.compareTo(latter))
        : null;
  }

  private static boolean isMoment(String text) {
    return text.matches(
        "\\d{4}-\\d{2}-\\d{2}([T"
            + " ]\\d{2}:\\d{2}(:\\d{2}(\\.\\d{1,9})?)?Z?)?|\\d{2}:\\d{2}(:\\d{2})?");
  }
}
