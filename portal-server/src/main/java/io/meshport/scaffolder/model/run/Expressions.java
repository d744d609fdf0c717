package io.meshport.scaffolder.model.run;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.meshport.scaffolder.ActionFailure;
import io.meshport.scaffolder.model.expression.Template;
import io.meshport.scaffolder.model.expression.TemplateLimits;
import io.meshport.scaffolder.model.expression.Truth;
import io.meshport.scaffolder.model.expression.syntax.TemplateFailure;
import io.meshport.scaffolder.model.expression.syntax.TemplateSyntax;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Works out the expressions in a piece of a template, as {@code scaffolder.backstage.io/v1beta3}
 * does: a text that is one single expression keeps the type of its value, what is undefined takes
 * its key with it, and an expression that fails stays as it was written.
 */
final class Expressions {
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
  private static final Pattern ALWAYS = Pattern.compile("\\balways\\(\\s*\\)");
  private static final Pattern FAILURE = Pattern.compile("\\bfailure\\(\\s*\\)");

  private Expressions() {}

  /**
   * The value of a piece of a template, nothing when it is undefined.
   *
   * @throws ActionFailure when an expression costs more than one may
   */
  static Optional<JsonNode> render(JsonNode written, ObjectNode context) {
    if (written instanceof ObjectNode object) {
      ObjectNode rendered = NODES.objectNode();
      object
          .properties()
          .forEach(
              member ->
                  render(member.getValue(), context)
                      .ifPresent(value -> rendered.set(member.getKey(), value)));
      return Optional.of(rendered);
    }
    if (written instanceof ArrayNode array) {
      ArrayNode rendered = NODES.arrayNode(array.size());
      array.forEach(entry -> rendered.add(render(entry, context).orElse(NODES.nullNode())));
      return Optional.of(rendered);
    }
    return written instanceof TextNode text
        ? text(text.textValue(), context)
        : Optional.of(written);
  }

  private static Optional<JsonNode> text(String written, ObjectNode context) {
    try {
      return Template.read(written, TemplateSyntax.STANDARD).value(context, TemplateLimits.VALUE);
    } catch (TemplateFailure failure) {
      if (failure.kind() == TemplateFailure.Kind.LIMIT) {
        throw new ActionFailure("An expression costs too much. " + failure.getMessage(), failure);
      }
      return Optional.of(NODES.textNode(written));
    }
  }

  /** Whether the {@code if} of a step says that it runs although an earlier one failed. */
  static boolean survivesFailure(JsonNode condition) {
    String text = condition.isTextual() ? condition.textValue() : "";
    return ALWAYS.matcher(text).find() || FAILURE.matcher(text).find();
  }

  /** Whether the {@code if} of a step holds. */
  static boolean holds(JsonNode condition, ObjectNode context, boolean failed) {
    JsonNode asked = condition;
    if (condition.isTextual()) {
      String known = ALWAYS.matcher(condition.textValue()).replaceAll("true");
      asked = NODES.textNode(FAILURE.matcher(known).replaceAll(Boolean.toString(failed)));
    }
    return render(asked, context).map(Truth::of).orElse(false);
  }
}
