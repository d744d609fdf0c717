package io.meshport.scaffolder.model.expression;

import io.meshport.scaffolder.model.expression.syntax.Nothing;
import io.meshport.scaffolder.model.expression.syntax.ReservedNames;
import java.util.List;
import java.util.Map;

/** What a value holds under a name or an index; whatever it does not hold is undefined. */
final class Members {
  private static final String LENGTH = "length";

  private Members() {}

  static Object get(Object of, Object key, Site site) {
    String name = ReservedNames.checked(site.text(key), site.place());
    if (of instanceof Map<?, ?> map) {
      Object value = map.get(name);
      return value == null ? Nothing.UNDEFINED : value;
    }
    if (of instanceof List<?> list) {
      return name.equals(LENGTH) ? (double) list.size() : at(list, index(name));
    }
    if (of instanceof String text) {
      return name.equals(LENGTH) ? (double) text.length() : at(text, index(name));
    }
    return Nothing.UNDEFINED;
  }

  private static int index(String name) {
    return name.matches("0|[1-9][0-9]{0,8}") ? Integer.parseInt(name) : -1;
  }

  private static Object at(List<?> list, int index) {
    return index >= 0 && index < list.size() ? list.get(index) : Nothing.UNDEFINED;
  }

  private static Object at(String text, int index) {
    return index >= 0 && index < text.length()
        ? String.valueOf(text.charAt(index))
        : Nothing.UNDEFINED;
  }
}
