package io.meshport.scaffolder.model.expression;

import io.meshport.scaffolder.model.expression.syntax.Nothing;
import java.util.List;
import java.util.Map;

/**
 * Values that were passed.
 *
 * @param positional in order
 * @param named by name
 */
record Arguments(List<Object> positional, Map<String, Object> named) {

  /** The n-th one from 0, or the one of this name, else undefined. */
  Object get(int index, String name) {
    return index < positional.size()
        ? positional.get(index)
        : named.getOrDefault(name, Nothing.UNDEFINED);
  }

  Object get(int index, String name, Object otherwise) {
    Object value = get(index, name);
    return value == Nothing.UNDEFINED ? otherwise : value;
  }

  boolean isTrue(int index, String name) {
    return Values.truthy(get(index, name));
  }

  String text(int index, String name, String otherwise) {
    Object value = get(index, name);
    return value instanceof Nothing ? otherwise : Values.text(value);
  }

  /** A whole number within the range of an int; what is none counts as not passed. */
  int whole(int index, String name, int otherwise) {
    double number = Values.number(get(index, name));
    return Double.isNaN(number) || get(index, name) instanceof Nothing ? otherwise : (int) number;
  }
}
