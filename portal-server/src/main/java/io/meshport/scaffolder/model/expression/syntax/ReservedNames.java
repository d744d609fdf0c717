package io.meshport.scaffolder.model.expression.syntax;

import java.util.Set;

/** Ways from a value to the engine that runs it; refused even though there is no such way here. */
public final class ReservedNames {
  private static final Set<String> ALL = Set.of("constructor", "__proto__", "prototype");

  private ReservedNames() {}

  /**
   * The name, if a template may use it.
   *
   * @throws TemplateFailure if it may not
   */
  public static String checked(String name, Place place) {
    if (ALL.contains(name)) {
      throw new TemplateFailure(
          TemplateFailure.Kind.EVALUATION, place, "The name '" + name + "' is reserved");
    }
    return name;
  }
}
