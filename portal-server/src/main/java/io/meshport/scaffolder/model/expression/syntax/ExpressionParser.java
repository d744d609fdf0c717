package io.meshport.scaffolder.model.expression.syntax;

import io.meshport.scaffolder.model.expression.syntax.Expression.Binary;
import io.meshport.scaffolder.model.expression.syntax.Expression.Conditional;
import io.meshport.scaffolder.model.expression.syntax.Expression.Filtered;
import io.meshport.scaffolder.model.expression.syntax.Expression.In;
import io.meshport.scaffolder.model.expression.syntax.Expression.Logic;
import io.meshport.scaffolder.model.expression.syntax.Expression.Not;
import io.meshport.scaffolder.model.expression.syntax.Expression.Passed;
import io.meshport.scaffolder.model.expression.syntax.Expression.Signed;
import io.meshport.scaffolder.model.expression.syntax.Expression.Tested;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Reads expressions: the operators, from the loosest to the tightest. The order is that of
 * Nunjucks, with the quirks that its way over JavaScript brings.
 */
final class ExpressionParser {
  private static final Set<String> COMPARISONS =
      Set.of("==", "===", "!=", "!==", "<", ">", "<=", ">=");
  private static final int MOST_NESTED = 60;

  private final TokenReader tokens;
  private final OperandParser operands;
  private int depth;

  ExpressionParser(TokenReader tokens) {
    this.tokens = tokens;
    this.operands = new OperandParser(tokens, this::expression);
  }

  /** Reads one expression that must be all there is. */
  static Expression whole(String source, Place place) {
    TokenReader tokens = new TokenReader(Lexer.cut(source, place));
    Expression expression = new ExpressionParser(tokens).expression();
    tokens.expectEnd();
    return expression;
  }

  Expression expression() {
    if (++depth > MOST_NESTED) {
      throw TemplateFailure.syntax(tokens.place(), "The expression nests too deep");
    }
    Expression then = or();
    Place place = tokens.place();
    if (tokens.takeWord("if")) {
      Expression condition = or();
      @Nullable Expression otherwise = tokens.takeWord("else") ? or() : null;
      then = new Conditional(condition, then, otherwise, place);
    }
    depth--;
    return then;
  }

  private Expression or() {
    Expression left = and();
    for (Place at = tokens.place(); tokens.takeWord("or"); at = tokens.place()) {
      left = new Logic(false, left, and(), at);
    }
    return left;
  }

  private Expression and() {
    Expression left = not();
    for (Place at = tokens.place(); tokens.takeWord("and"); at = tokens.place()) {
      left = new Logic(true, left, not(), at);
    }
    return left;
  }

  private Expression not() {
    Place place = tokens.place();
    int times = 0;
    while (tokens.takeWord("not")) {
      times++;
    }
    Expression value = in();
    for (int i = 0; i < times; i++) {
      value = denied(value, place);
    }
    return value;
  }

  /** {@code not 1 == 2} is {@code (not 1) == 2}: in the reference it becomes {@code !1 == 2}. */
  private static Expression denied(Expression value, Place place) {
    return value instanceof Binary binary && !Set.of("//", "**").contains(binary.operator())
        ? new Binary(
            binary.operator(), denied(binary.left(), place), binary.right(), binary.place())
        : new Not(value, place);
  }

  private Expression in() {
    Expression left = is();
    while (true) {
      Place place = tokens.place();
      boolean negated = tokens.takeWords("not", "in");
      if (!negated && !tokens.takeWord("in")) {
        return left;
      }
      left = new In(left, is(), negated, place);
    }
  }

  private Expression is() {
    Expression value = comparison();
    Place place = tokens.place();
    if (!tokens.takeWord("is")) {
      return value;
    }
    boolean negated = tokens.takeWord("not");
    String test = tokens.takeName("the name of a test");
    Passed passed = tokens.isOperator("(") ? operands.passed() : Passed.NOTHING;
    return new Tested(value, test, passed, negated, place);
  }

  private Expression comparison() {
    return chain(COMPARISONS, this::concatenation);
  }

  private Expression concatenation() {
    return chain(Set.of("~"), this::sum);
  }

  private Expression sum() {
    return chain(Set.of("+", "-"), this::product);
  }

  /** {@code 2 * 8 % 5} is {@code (2 * 8) % 5}, though the remainder is read first. */
  private Expression product() {
    Expression left = floor();
    while (tokens.isOperator("*") || tokens.isOperator("/")) {
      Token operator = tokens.take();
      left = combined(operator, left, floor());
    }
    return left;
  }

  private static Expression combined(Token operator, Expression left, Expression right) {
    return right instanceof Binary remainder && remainder.operator().equals("%")
        ? new Binary(
            "%", combined(operator, left, remainder.left()), remainder.right(), remainder.place())
        : new Binary(operator.text(), left, right, operator.place());
  }

  private Expression floor() {
    return chain(Set.of("//"), () -> chain(Set.of("%"), this::power));
  }

  private Expression power() {
    return chain(Set.of("**"), this::signed);
  }

  private Expression chain(Set<String> operators, Supplier<Expression> operand) {
    Expression left = operand.get();
    while (tokens.isOneOf(operators)) {
      Token operator = tokens.take();
      left = new Binary(operator.text(), left, operand.get(), operator.place());
    }
    return left;
  }

  private Expression signed() {
    return filtered(sign());
  }

  private Expression sign() {
    Place place = tokens.place();
    boolean minus = tokens.isOperator("-");
    if (!minus && !tokens.isOperator("+")) {
      return operands.operand();
    }
    tokens.take();
    if (++depth > MOST_NESTED) {
      throw TemplateFailure.syntax(place, "The expression nests too deep");
    }
    Expression value = new Signed(minus, sign(), place);
    depth--;
    return value;
  }

  private Expression filtered(Expression value) {
    Expression result = value;
    while (tokens.takeOperator("|")) {
      Place place = tokens.place();
      String filter = tokens.takeName("the name of a filter");
      Passed passed = tokens.isOperator("(") ? operands.passed() : Passed.NOTHING;
      result = new Filtered(result, filter, passed, place);
    }
    return result;
  }
}
