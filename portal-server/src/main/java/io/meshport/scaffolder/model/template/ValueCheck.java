package io.meshport.scaffolder.model.template;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.meshport.platform.problem.Violation;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Holds what somebody filled into a wizard to what the pages ask for that are shown then. */
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
    ShownPages shown = ShownPages.of(template, values);
    for (int page = 0; page < template.pages().size(); page++) {
      found.addAll(violations(template, values, shown, page));
    }
    ObjectNode wanted = template.secretsSchema();
    if (wanted != null) {
      ObjectNode given = JsonNodeFactory.instance.objectNode();
      secrets.forEach(given::put);
      found.addAll(Schemas.violations(wanted, given, "/secrets"));
    }
    return found.stream().distinct().toList();
  }

  /**
   * What is wrong with the values of one page, counted from 0; nothing for a page that there is not
   * or that is not shown.
   */
  public static List<Violation> violations(
      TemplateDefinition template, ObjectNode values, int page) {
    return page < 0 || page >= template.pages().size()
        ? List.of()
        : violations(template, values, ShownPages.of(template, values), page);
  }

  private static List<Violation> violations(
      TemplateDefinition template, ObjectNode values, ShownPages shown, int page) {
    return shown.shows(page)
        ? Schemas.violations(template.pages().get(page).schema(), values, VALUES)
        : List.of();
  }
}
