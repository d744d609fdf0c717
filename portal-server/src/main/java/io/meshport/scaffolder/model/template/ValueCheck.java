package io.meshport.scaffolder.model.template;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.meshport.platform.problem.Violation;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Holds what somebody filled into a wizard to what its template asks for. */
public final class ValueCheck {
  private static final String VALUES = "/values";

  private ValueCheck() {}

  /**
   * What is wrong with values and secrets.
   *
   * @return pointers begin with {@code /values} or {@code /secrets}; empty when all fits
   */
  public static List<Violation> violations(
      TemplateDefinition template, ObjectNode values, Map<String, String> secrets) {
    List<Violation> found = new ArrayList<>();
    for (ParameterPage page : template.pages()) {
      found.addAll(Schemas.violations(page.schema(), values, VALUES));
    }
    ObjectNode wanted = template.secretsSchema();
    if (wanted != null) {
      ObjectNode given = JsonNodeFactory.instance.objectNode();
      secrets.forEach(given::put);
      found.addAll(Schemas.violations(wanted, given, "/secrets"));
    }
    return found.stream().distinct().toList();
  }

  /** What is wrong with the values of one page, counted from 0; nothing for a page there is not. */
  public static List<Violation> violations(
      TemplateDefinition template, ObjectNode values, int page) {
    return page < 0 || page >= template.pages().size()
        ? List.of()
        : Schemas.violations(template.pages().get(page).schema(), values, VALUES);
  }
}
