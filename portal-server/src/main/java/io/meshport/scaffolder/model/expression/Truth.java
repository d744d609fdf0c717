package io.meshport.scaffolder.model.expression;

import com.fasterxml.jackson.databind.JsonNode;

/** What counts as true where a template says "if" or "when". */
public final class Truth {
  private Truth() {}

  /** False, null, an empty text, zero and an empty list are not; everything else is. */
  public static boolean of(JsonNode value) {
    return switch (value.getNodeType()) {
      case BOOLEAN -> value.booleanValue();
      case STRING -> !value.textValue().isEmpty();
      case NUMBER -> value.doubleValue() != 0;
      case ARRAY -> !value.isEmpty();
      case NULL, MISSING -> false;
      default -> true;
    };
  }
}
