package io.meshport.contract.model.diff.value;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Values as short text for people. */
public final class Shown {
  private static final int LONGEST = 120;

  private Shown() {}

  /** The value in up to 120 characters; none for what is absent or empty. */
  public static @Nullable String of(@Nullable Object value) {
    if (value == null || (value instanceof JsonNode json && json.isNull())) {
      return null;
    }
    String text = plain(value).strip();
    if (text.isEmpty()) {
      return null;
    }
    return text.length() <= LONGEST ? text : text.substring(0, LONGEST - 1) + "…";
  }

  private static String plain(Object value) {
    if (value instanceof JsonNode json) {
      return json.isValueNode() ? json.asText() : json.toString();
    }
    if (value instanceof BigDecimal number) {
      return number.toPlainString();
    }
    if (value instanceof Collection<?> many) {
      return many.stream().map(Shown::plain).collect(Collectors.joining(", "));
    }
    return value.toString();
  }
}
