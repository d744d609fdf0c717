package io.meshport.scaffolder.model.expression;

import io.meshport.scaffolder.model.expression.syntax.Expression;
import io.meshport.scaffolder.model.expression.syntax.Nothing;
import io.meshport.scaffolder.model.expression.syntax.Place;
import io.meshport.scaffolder.model.expression.syntax.Statement;
import io.meshport.scaffolder.model.expression.syntax.Statement.Assignment;
import io.meshport.scaffolder.model.expression.syntax.Statement.Branch;
import io.meshport.scaffolder.model.expression.syntax.Statement.Choice;
import io.meshport.scaffolder.model.expression.syntax.Statement.FilterBlock;
import io.meshport.scaffolder.model.expression.syntax.Statement.Loop;
import io.meshport.scaffolder.model.expression.syntax.Statement.Macro;
import io.meshport.scaffolder.model.expression.syntax.Statement.Output;
import io.meshport.scaffolder.model.expression.syntax.Statement.Switch;
import io.meshport.scaffolder.model.expression.syntax.Statement.Text;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Writes the text of statements. */
final class Renderer {
  private final Evaluator evaluator;
  private final Budget budget;

  Renderer(Evaluator evaluator, Budget budget) {
    this.evaluator = evaluator;
    this.budget = budget;
  }

  String render(List<Statement> statements, Scope scope) {
    StringBuilder text = new StringBuilder();
    render(statements, scope, text);
    return text.toString();
  }

  private void render(List<Statement> statements, Scope scope, StringBuilder text) {
    for (Statement statement : statements) {
      if (statement instanceof Text plain) {
        write(plain.text(), Place.START, text);
      } else if (statement instanceof Output output) {
        Site site = new Site(budget, output.expression().place());
        text.append(site.written(evaluator.evaluate(output.expression(), scope)));
      } else {
        block(statement, scope, text);
      }
    }
  }

  private void block(Statement statement, Scope scope, StringBuilder text) {
    if (statement instanceof Choice choice) {
      choose(choice, scope, text);
    } else if (statement instanceof Loop loop) {
      loop(loop, scope, text);
    } else if (statement instanceof Assignment assignment) {
      assign(assignment, scope);
    } else if (statement instanceof Macro macro) {
      scope.set(macro.name(), (Callable) (arguments, site) -> call(macro, arguments, site, scope));
    } else if (statement instanceof FilterBlock filter) {
      String inside = render(filter.body(), scope);
      Object filtered =
          evaluator.filter(filter.filter(), inside, filter.passed(), filter.place(), scope);
      write(Values.written(filtered), filter.place(), text);
    } else if (statement instanceof Switch cases) {
      choose(cases, scope, text);
    }
  }

  private void write(String more, Place place, StringBuilder text) {
    budget.make(more.length(), place);
    text.append(more);
  }

  private void choose(Choice choice, Scope scope, StringBuilder text) {
    for (Branch branch : choice.branches()) {
      if (Values.truthy(evaluator.evaluate(branch.condition(), scope))) {
        render(branch.body(), scope, text);
        return;
      }
    }
    render(choice.otherwise(), scope, text);
  }

  private void choose(Switch cases, Scope scope, StringBuilder text) {
    Object value = evaluator.evaluate(cases.value(), scope);
    boolean found = false;
    for (Branch branch : cases.cases()) {
      found |= Values.strictlyEqual(value, evaluator.evaluate(branch.condition(), scope));
      // A case without a body shares that of the next one.
      if (found && !branch.body().isEmpty()) {
        render(branch.body(), scope, text);
        return;
      }
    }
    render(cases.otherwise(), scope, text);
  }

  private void loop(Loop loop, Scope scope, StringBuilder text) {
    Site site = new Site(budget, loop.place());
    Object over = evaluator.evaluate(loop.over(), scope);
    List<Object> entries = entries(over, loop.names().size(), site);
    if (entries.isEmpty()) {
      render(loop.otherwise(), scope, text);
      return;
    }
    for (int i = 0; i < entries.size(); i++) {
      budget.step(loop.place());
      Scope round = scope.inner();
      bind(loop.names(), entries.get(i), site, round);
      round.set("loop", progress(i, entries.size()));
      render(loop.body(), round, text);
    }
  }

  /** An object gives pairs, if there are two names for them. */
  private static List<Object> entries(Object over, int names, Site site) {
    if (over instanceof Map<?, ?> map) {
      return names < 2
          ? List.of()
          : site.made(
              map.entrySet().stream()
                  .map(entry -> (Object) List.of(entry.getKey(), entry.getValue()))
                  .toList());
    }
    return site.entries(over, "A loop");
  }

  private static void bind(List<String> names, Object entry, Site site, Scope scope) {
    if (names.size() == 1) {
      scope.set(names.get(0), entry);
      return;
    }
    List<Object> parts = site.entries(entry, "A loop with several names");
    for (int i = 0; i < names.size(); i++) {
      scope.set(names.get(i), i < parts.size() ? parts.get(i) : Nothing.UNDEFINED);
    }
  }

  private static Map<String, Object> progress(int index, int length) {
    Map<String, Object> loop = new LinkedHashMap<>();
    loop.put("index", index + 1.0);
    loop.put("index0", (double) index);
    loop.put("revindex", (double) (length - index));
    loop.put("revindex0", length - index - 1.0);
    loop.put("first", index == 0);
    loop.put("last", index == length - 1);
    loop.put("length", (double) length);
    return loop;
  }

  private void assign(Assignment assignment, Scope scope) {
    @Nullable Expression expression = assignment.value();
    Object value =
        expression == null
            ? render(assignment.block(), scope)
            : evaluator.evaluate(expression, scope);
    assignment.names().forEach(name -> scope.set(name, value));
  }

  /** A macro sees what it is given and the outermost names, not those around its call. */
  private Object call(Macro macro, Arguments arguments, Site site, Scope defined) {
    budget.enter(site.place());
    Scope scope = defined.root().inner();
    List<String> positional = macro.positional();
    for (int i = 0; i < positional.size(); i++) {
      scope.set(positional.get(i), arguments.get(i, positional.get(i)));
    }
    int next = positional.size();
    for (Map.Entry<String, Expression> parameter : macro.named().entrySet()) {
      Object given = arguments.get(next++, parameter.getKey());
      scope.set(
          parameter.getKey(),
          given == Nothing.UNDEFINED ? evaluator.evaluate(parameter.getValue(), scope) : given);
    }
    String text = render(macro.body(), scope);
    budget.leave();
    return text;
  }
}
