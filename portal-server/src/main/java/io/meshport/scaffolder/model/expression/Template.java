package io.meshport.scaffolder.model.expression;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.meshport.platform.json.Json;
import io.meshport.scaffolder.model.expression.syntax.Nothing;
import io.meshport.scaffolder.model.expression.syntax.Statement;
import io.meshport.scaffolder.model.expression.syntax.TemplateFailure;
import io.meshport.scaffolder.model.expression.syntax.TemplateReader;
import io.meshport.scaffolder.model.expression.syntax.TemplateSyntax;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A template that was read and can be rendered: a value of a step, or a file. It follows the
 * templating of {@code scaffolder.backstage.io/v1beta3}, a subset of Nunjucks 3.2 that loads no
 * other templates and runs no patterns.
 */
public final class Template {
  private static final Map<String, Filter> FILTERS = filters();

  private final List<Statement> statements;

  private Template(List<Statement> statements) {
    this.statements = statements;
  }

  private static Map<String, Filter> filters() {
    Map<String, Filter> all = new HashMap<>(TextFilters.ALL);
    all.putAll(ListFilters.ALL);
    all.putAll(DataFilters.ALL);
    all.putAll(PortalFilters.ALL);
    return Map.copyOf(all);
  }

  /**
   * Reads a template.
   *
   * @throws TemplateFailure with kind SYNTAX and the place, if it is not written as templates are
   */
  public static Template read(String source, TemplateSyntax syntax) {
    return new Template(TemplateReader.read(source, syntax));
  }

  /**
   * The text of the template.
   *
   * @param context what names stand for
   * @param limits what it may cost
   * @throws TemplateFailure if it asks for what is not there, or costs too much
   */
  public String render(ObjectNode context, TemplateLimits limits) {
    Budget budget = new Budget(limits);
    return renderer(budget).render(statements, scope(context));
  }

  /**
   * The value of the template: a template that is one single expression keeps the type of its
   * value, one that is one single statement is read as JSON if it can be; every other one is text.
   *
   * @param context what names stand for
   * @param limits what it may cost
   * @return nothing when the expression is undefined or nothing was written
   * @throws TemplateFailure if it asks for what is not there, or costs too much
   */
  public Optional<JsonNode> value(ObjectNode context, TemplateLimits limits) {
    Budget budget = new Budget(limits);
    Scope scope = scope(context);
    if (statements.size() == 1 && statements.get(0) instanceof Statement.Output output) {
      Object value = evaluator(budget).evaluate(output.expression(), scope);
      new Site(budget, output.expression().place()).weigh(value);
      return value == Nothing.UNDEFINED ? Optional.empty() : Optional.of(JsonValues.write(value));
    }
    String text = renderer(budget).render(statements, scope);
    if (text.isEmpty() && !statements.isEmpty()) {
      return Optional.empty();
    }
    boolean statement = statements.size() == 1 && !(statements.get(0) instanceof Statement.Text);
    return Optional.of(statement ? jsonOrText(text) : Json.mapper().valueToTree(text));
  }

  private static JsonNode jsonOrText(String text) {
    try {
      return Json.mapper().readTree(text);
    } catch (JsonProcessingException e) {
      return Json.mapper().valueToTree(text);
    }
  }

  private static Renderer renderer(Budget budget) {
    return new Renderer(evaluator(budget), budget);
  }

  private static Evaluator evaluator(Budget budget) {
    return new Evaluator(FILTERS, budget);
  }

  private static Scope scope(ObjectNode context) {
    Map<String, Object> names = new HashMap<>(Globals.ALL);
    names.putAll(JsonValues.map(context));
    return Scope.of(names);
  }
}
