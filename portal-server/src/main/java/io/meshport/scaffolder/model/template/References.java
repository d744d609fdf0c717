package io.meshport.scaffolder.model.template;

import com.fasterxml.jackson.databind.JsonNode;
import io.meshport.platform.document.Pointer;
import io.meshport.scaffolder.model.expression.Template;
import io.meshport.scaffolder.model.expression.syntax.TemplateFailure;
import io.meshport.scaffolder.model.expression.syntax.TemplateSyntax;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Looks into the expressions of a template: whether they are written as expressions are, and
 * whether the parameters and steps that they name are there.
 */
final class References {
  private static final Pattern PARAMETER =
      Pattern.compile("(?<![.\\w])parameters\\.([A-Za-z_]\\w*)");
  private static final Pattern STEP =
      Pattern.compile("(?<![.\\w])steps(?:\\.([A-Za-z_]\\w*)|\\[['\"]([^'\"]+)['\"]])");

  private final Set<String> parameters;
  private final Findings findings;
  private final Set<String> steps = new HashSet<>();

  References(Set<String> parameters, Findings findings) {
    this.parameters = Set.copyOf(parameters);
    this.findings = findings;
  }

  /** From here on, expressions may name this step. */
  void stepIsDone(String id) {
    steps.add(id);
  }

  /** Checks every text within a value. */
  void check(JsonNode value, String pointer) {
    if (value.isTextual()) {
      checkText(value.textValue(), pointer);
    } else if (value.isArray()) {
      for (int i = 0; i < value.size(); i++) {
        check(value.path(i), pointer + "/" + i);
      }
    } else {
      for (var field : value.properties()) {
        checkText(field.getKey(), pointer);
        check(field.getValue(), Pointer.child(pointer, field.getKey()));
      }
    }
  }

  private void checkText(String text, String pointer) {
    try {
      Template.read(text, TemplateSyntax.STANDARD);
    } catch (TemplateFailure e) {
      findings.error(
          pointer,
          "The expression cannot be read. " + e.getMessage(),
          "Mend the expression; the place is counted from the beginning of the text");
      return;
    }
    if (text.contains(TemplateSyntax.STANDARD.opening())) {
      checkNames(text, pointer);
    }
  }

  private void checkNames(String text, String pointer) {
    for (Matcher name = PARAMETER.matcher(text); name.find(); ) {
      if (!parameters.contains(name.group(1))) {
        findings.warning(
            pointer,
            "No page asks for the parameter '" + name.group(1) + "'",
            "Add it to a page, or mend the name");
      }
    }
    for (Matcher name = STEP.matcher(text); name.find(); ) {
      String step = name.group(1) == null ? name.group(2) : name.group(1);
      if (!steps.contains(step)) {
        findings.warning(
            pointer,
            "There is no step '" + step + "' before this one",
            "Give the step this id, or mend the name");
      }
    }
  }
}
