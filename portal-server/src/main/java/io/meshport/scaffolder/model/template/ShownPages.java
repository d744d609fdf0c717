package io.meshport.scaffolder.model.template;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.meshport.scaffolder.model.expression.Template;
import io.meshport.scaffolder.model.expression.TemplateLimits;
import io.meshport.scaffolder.model.expression.Truth;
import io.meshport.scaffolder.model.expression.syntax.TemplateFailure;
import io.meshport.scaffolder.model.expression.syntax.TemplateSyntax;
import java.util.ArrayList;
import java.util.List;

/**
 * Which pages of a wizard are shown for what is filled in, and what of it counts then. The pages
 * are looked at in their order, and the {@code when} of each sees no value of a page before it that
 * is hidden: whoever depends on a hidden page is hidden with it.
 *
 * @param hidden the pages that are not shown, counted from 0, in their order
 * @param values the values without those that hidden pages alone ask for
 */
public record ShownPages(List<Integer> hidden, ObjectNode values) {
  public ShownPages {
    hidden = List.copyOf(hidden);
  }

  /** Looks at the pages of a template. */
  public static ShownPages of(TemplateDefinition template, ObjectNode values) {
    List<Integer> hidden = new ArrayList<>();
    ValuePaths asked = new ValuePaths();
    ValuePaths dropped = new ValuePaths();
    ObjectNode kept = values;
    for (int i = 0; i < template.pages().size(); i++) {
      ParameterPage page = template.pages().get(i);
      if (isShown(page, kept)) {
        asked.addPage(page.schema(), values);
      } else {
        hidden.add(i);
        dropped.addHiddenPage(page.schema(), values);
      }
      kept = hidden.isEmpty() ? values : ValuePaths.without(values, dropped, asked);
    }
    return new ShownPages(hidden, kept);
  }

  /** Whether the page counted from 0 is shown. */
  public boolean shows(int page) {
    return !hidden.contains(page);
  }

  // A condition that cannot be worked out hides nothing, as the format has it.
  private static boolean isShown(ParameterPage page, ObjectNode values) {
    String when = page.when();
    if (when == null) {
      return true;
    }
    ObjectNode context = JsonNodeFactory.instance.objectNode();
    context.set("parameters", values);
    try {
      return Template.read(ParameterPage.expression(when), TemplateSyntax.STANDARD)
          .value(context, TemplateLimits.VALUE)
          .map(Truth::of)
          .orElse(false);
    } catch (TemplateFailure failure) {
      return true;
    }
  }
}
