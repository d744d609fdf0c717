package io.meshport.scaffolder.model.expression;

import io.meshport.scaffolder.model.expression.syntax.Nothing;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Names and their values; a loop or a macro has names of its own. */
final class Scope {
  private final @Nullable Scope outer;
  private final Map<String, Object> names = new HashMap<>();

  private Scope(@Nullable Scope outer) {
    this.outer = outer;
  }

  static Scope of(Map<String, Object> names) {
    Scope scope = new Scope(null);
    scope.names.putAll(names);
    return scope;
  }

  Scope inner() {
    return new Scope(this);
  }

  /** The outermost names: those given from outside, and those set at the top of the template. */
  Scope root() {
    Scope scope = this;
    while (scope.outer != null) {
      scope = scope.outer;
    }
    return scope;
  }

  void set(String name, Object value) {
    names.put(name, value);
  }

  Object get(String name) {
    for (Scope scope = this; scope != null; scope = scope.outer) {
      Object value = scope.names.get(name);
      if (value != null) {
        return value;
      }
    }
    return Nothing.UNDEFINED;
  }
}
