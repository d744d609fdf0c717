package io.meshport.scaffolder.model.expression;

import io.meshport.scaffolder.model.expression.syntax.Expression;
import io.meshport.scaffolder.model.expression.syntax.Expression.Binary;
import io.meshport.scaffolder.model.expression.syntax.Expression.Call;
import io.meshport.scaffolder.model.expression.syntax.Expression.Conditional;
import io.meshport.scaffolder.model.expression.syntax.Expression.DictLiteral;
import io.meshport.scaffolder.model.expression.syntax.Expression.Filtered;
import io.meshport.scaffolder.model.expression.syntax.Expression.Group;
import io.meshport.scaffolder.model.expression.syntax.Expression.In;
import io.meshport.scaffolder.model.expression.syntax.Expression.ListLiteral;
import io.meshport.scaffolder.model.expression.syntax.Expression.Literal;
import io.meshport.scaffolder.model.expression.syntax.Expression.Logic;
import io.meshport.scaffolder.model.expression.syntax.Expression.Member;
import io.meshport.scaffolder.model.expression.syntax.Expression.Name;
import io.meshport.scaffolder.model.expression.syntax.Expression.Not;
import io.meshport.scaffolder.model.expression.syntax.Expression.Passed;
import io.meshport.scaffolder.model.expression.syntax.Expression.Signed;
import io.meshport.scaffolder.model.expression.syntax.Expression.Slice;
import io.meshport.scaffolder.model.expression.syntax.Expression.Tested;
import io.meshport.scaffolder.model.expression.syntax.Place;
import io.meshport.scaffolder.model.expression.syntax.ReservedNames;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Works out expressions. */
final class Evaluator {
  private final Map<String, Filter> filters;
  private final Budget budget;

  Evaluator(Map<String, Filter> filters, Budget budget) {
    this.filters = filters;
    this.budget = budget;
  }

  Object evaluate(Expression expression, Scope scope) {
    budget.step(expression.place());
    if (expression instanceof Literal literal) {
      return literal.value();
    }
    if (expression instanceof Name name) {
      return scope.get(name.name());
    }
    if (expression instanceof Group group) {
      return evaluate(group.inner(), scope);
    }
    budget.enter(expression.place());
    Object value = compound(expression, scope);
    budget.leave();
    return value;
  }

  private Object compound(Expression expression, Scope scope) {
    if (expression instanceof Member member) {
      return Members.get(evaluate(member.of(), scope), evaluate(member.key(), scope), site(member));
    }
    if (expression instanceof Call call) {
      return call(call, scope);
    }
    if (expression instanceof Filtered filtered) {
      return filtered(filtered, scope);
    }
    if (expression instanceof Tested tested) {
      return tested(tested, scope);
    }
    if (expression instanceof Slice slice) {
      return slice(slice, scope);
    }
    return operation(expression, scope);
  }

  private Object operation(Expression expression, Scope scope) {
    if (expression instanceof Binary binary) {
      Object left = evaluate(binary.left(), scope);
      return Operators.apply(
          binary.operator(), left, evaluate(binary.right(), scope), site(binary));
    }
    if (expression instanceof Logic logic) {
      Object left = evaluate(logic.left(), scope);
      return Values.truthy(left) == logic.and() ? evaluate(logic.right(), scope) : left;
    }
    if (expression instanceof Not not) {
      return !Values.truthy(evaluate(not.value(), scope));
    }
    if (expression instanceof Signed signed) {
      double number = Values.number(evaluate(signed.value(), scope));
      return signed.minus() ? -number : number;
    }
    if (expression instanceof In in) {
      Object item = evaluate(in.item(), scope);
      return Operators.isIn(item, evaluate(in.container(), scope), site(in)) != in.negated();
    }
    return literalOrChoice(expression, scope);
  }

  private Object literalOrChoice(Expression expression, Scope scope) {
    if (expression instanceof Conditional conditional) {
      if (Values.truthy(evaluate(conditional.condition(), scope))) {
        return evaluate(conditional.then(), scope);
      }
      Expression otherwise = conditional.otherwise();
      return otherwise == null ? "" : evaluate(otherwise, scope);
    }
    if (expression instanceof ListLiteral list) {
      return site(list).made(all(list.items(), scope));
    }
    Map<String, Object> dict = new LinkedHashMap<>();
    for (Map.Entry<Expression, Expression> entry : ((DictLiteral) expression).entries()) {
      String key = site(expression).text(evaluate(entry.getKey(), scope));
      dict.put(ReservedNames.checked(key, expression.place()), evaluate(entry.getValue(), scope));
    }
    return dict;
  }

  private Object filtered(Filtered filtered, Scope scope) {
    Filter filter = filters.get(filtered.filter());
    if (filter == null) {
      throw site(filtered).failure("There is no filter '" + filtered.filter() + "'");
    }
    Object value = evaluate(filtered.value(), scope);
    return filter.apply(value, arguments(filtered.passed(), scope), site(filtered));
  }

  /** Puts a text through a filter, as a filter block does. */
  Object filter(String name, String text, Passed passed, Place place, Scope scope) {
    return filtered(new Filtered(new Literal(text, place), name, passed, place), scope);
  }

  private boolean tested(Tested tested, Scope scope) {
    Object value = evaluate(tested.value(), scope);
    Arguments arguments = arguments(tested.passed(), scope);
    return ValueTests.holds(tested.test(), value, arguments, site(tested)) != tested.negated();
  }

  private Object call(Call call, Scope scope) {
    Site site = site(call);
    if (call.called() instanceof Member member) {
      Object receiver = evaluate(member.of(), scope);
      String name = site.text(evaluate(member.key(), scope));
      Arguments arguments = arguments(call.passed(), scope);
      @Nullable Object answer = Methods.call(receiver, name, arguments, site);
      return answer != null
          ? answer
          : called(Members.get(receiver, name, site), name, arguments, site);
    }
    Object value = evaluate(call.called(), scope);
    String name = call.called() instanceof Name named ? named.name() : "this";
    return called(value, name, arguments(call.passed(), scope), site);
  }

  private static Object called(Object value, String name, Arguments arguments, Site site) {
    if (value instanceof Callable callable) {
      return callable.call(arguments, site);
    }
    throw site.failure("'" + name + "' is nothing that can be called");
  }

  private Object slice(Slice slice, Scope scope) {
    Site site = site(slice);
    List<Object> entries = site.entries(evaluate(slice.of(), scope), "A slice");
    int step = bound(slice.step(), scope, 1);
    if (step < 1) {
      throw site.failure("The step of a slice is 1 or more");
    }
    int size = entries.size();
    int from = within(bound(slice.from(), scope, 0), size);
    int to = within(bound(slice.to(), scope, size), size);
    List<Object> chosen = new ArrayList<>();
    for (long i = from; i < to; i += step) {
      chosen.add(entries.get((int) i));
    }
    return site.made(chosen);
  }

  private int bound(@Nullable Expression expression, Scope scope, int otherwise) {
    return expression == null ? otherwise : (int) Values.number(evaluate(expression, scope));
  }

  private static int within(int bound, int size) {
    return Math.max(0, Math.min(size, bound < 0 ? size + bound : bound));
  }

  private Arguments arguments(Passed passed, Scope scope) {
    Map<String, Object> named = new LinkedHashMap<>();
    passed.named().forEach((name, value) -> named.put(name, evaluate(value, scope)));
    return new Arguments(all(passed.positional(), scope), named);
  }

  private List<Object> all(List<Expression> expressions, Scope scope) {
    List<Object> values = new ArrayList<>(expressions.size());
    expressions.forEach(expression -> values.add(evaluate(expression, scope)));
    return values;
  }

  private Site site(Expression expression) {
    return new Site(budget, expression.place());
  }
}
