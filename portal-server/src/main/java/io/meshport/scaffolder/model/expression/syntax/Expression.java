package io.meshport.scaffolder.model.expression.syntax;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** An expression that was read. */
public sealed interface Expression {
  /** Where it stands. */
  Place place();

  /** A value that was written down. */
  record Literal(Object value, Place place) implements Expression {}

  /** The value of a name. */
  record Name(String name, Place place) implements Expression {}

  /** {@code a.b} or {@code a[b]}. */
  record Member(Expression of, Expression key, Place place) implements Expression {}

  /** {@code a[from:to:step]}. */
  record Slice(
      Expression of,
      @Nullable Expression from,
      @Nullable Expression to,
      @Nullable Expression step,
      Place place)
      implements Expression {}

  /** {@code f(a, b=c)}. */
  record Call(Expression called, Passed passed, Place place) implements Expression {}

  /** {@code a | f(b)}. */
  record Filtered(Expression value, String filter, Passed passed, Place place)
      implements Expression {}

  /** {@code a is odd}. */
  record Tested(Expression value, String test, Passed passed, boolean negated, Place place)
      implements Expression {}

  /** {@code not a}. */
  record Not(Expression value, Place place) implements Expression {}

  /** {@code -a} or {@code +a}. */
  record Signed(boolean minus, Expression value, Place place) implements Expression {}

  /** Arithmetic, {@code ~} and comparisons. */
  record Binary(String operator, Expression left, Expression right, Place place)
      implements Expression {}

  /** {@code and}, {@code or}: the right side is looked at only if it matters. */
  record Logic(boolean and, Expression left, Expression right, Place place) implements Expression {}

  /** {@code a in b}. */
  record In(Expression item, Expression container, boolean negated, Place place)
      implements Expression {}

  /** {@code a if b else c}. */
  record Conditional(
      Expression condition, Expression then, @Nullable Expression otherwise, Place place)
      implements Expression {}

  /** {@code (a)}. */
  record Group(Expression inner, Place place) implements Expression {}

  /** {@code [a, b]}. */
  record ListLiteral(List<Expression> items, Place place) implements Expression {}

  /** <code>{a: b}</code>. */
  record DictLiteral(List<Map.Entry<Expression, Expression>> entries, Place place)
      implements Expression {}

  /** What is passed in parentheses. */
  record Passed(List<Expression> positional, Map<String, Expression> named) {
    /** Nothing is passed. */
    public static final Passed NOTHING = new Passed(List.of(), Map.of());
  }
}
