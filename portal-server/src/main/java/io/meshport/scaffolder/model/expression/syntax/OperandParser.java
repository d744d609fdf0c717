package io.meshport.scaffolder.model.expression.syntax;

import io.meshport.scaffolder.model.expression.syntax.Expression.Call;
import io.meshport.scaffolder.model.expression.syntax.Expression.DictLiteral;
import io.meshport.scaffolder.model.expression.syntax.Expression.Group;
import io.meshport.scaffolder.model.expression.syntax.Expression.ListLiteral;
import io.meshport.scaffolder.model.expression.syntax.Expression.Literal;
import io.meshport.scaffolder.model.expression.syntax.Expression.Member;
import io.meshport.scaffolder.model.expression.syntax.Expression.Name;
import io.meshport.scaffolder.model.expression.syntax.Expression.Passed;
import io.meshport.scaffolder.model.expression.syntax.Expression.Slice;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Reads what operators work on: literals, names, members, calls. */
final class OperandParser {
  private static final Map<String, Object> WORDS =
      Map.of(
          "true", true,
          "false", false,
          "none", Nothing.NULL,
          "null", Nothing.NULL,
          "undefined", Nothing.UNDEFINED);

  private final TokenReader tokens;
  private final Supplier<Expression> expressions;

  OperandParser(TokenReader tokens, Supplier<Expression> expressions) {
    this.tokens = tokens;
    this.expressions = expressions;
  }

  Expression operand() {
    Expression value = primary();
    while (true) {
      Place place = tokens.place();
      if (tokens.isOperator("(")) {
        value = new Call(value, passed(), place);
      } else if (tokens.takeOperator(".")) {
        value = new Member(value, new Literal(memberName(), place), place);
      } else if (tokens.takeOperator("[")) {
        value = bracketed(value, place);
      } else {
        return value;
      }
    }
  }

  private String memberName() {
    Place place = tokens.place();
    return ReservedNames.checked(tokens.takeName("the name of a member"), place);
  }

  private Expression bracketed(Expression of, Place place) {
    @Nullable Expression first = tokens.isOperator(":") ? null : expressions.get();
    if (first != null && tokens.takeOperator("]")) {
      return new Member(of, first, place);
    }
    tokens.expect(":");
    @Nullable Expression second = bound();
    @Nullable Expression third = tokens.takeOperator(":") ? bound() : null;
    tokens.expect("]");
    return new Slice(of, first, second, third, place);
  }

  private @Nullable Expression bound() {
    return tokens.isOperator(":") || tokens.isOperator("]") ? null : expressions.get();
  }

  private Expression primary() {
    Token token = tokens.take();
    return switch (token.kind()) {
      case TEXT -> new Literal(token.text(), token.place());
      case NUMBER -> new Literal(Double.valueOf(token.text()), token.place());
      case NAME -> named(token);
      case OPERATOR -> enclosed(token);
      case END -> throw TemplateFailure.syntax(token.place(), "The expression stops too early");
    };
  }

  private static Expression named(Token token) {
    Object word = WORDS.get(token.text());
    return word == null
        ? new Name(ReservedNames.checked(token.text(), token.place()), token.place())
        : new Literal(word, token.place());
  }

  private Expression enclosed(Token opening) {
    return switch (opening.text()) {
      case "(" -> group(opening.place());
      case "[" -> list(opening.place());
      case "{" -> dict(opening.place());
      default ->
          throw TemplateFailure.syntax(
              opening.place(), "'" + opening.text() + "' cannot begin a value");
    };
  }

  private Expression group(Place place) {
    Expression inner = expressions.get();
    tokens.expect(")");
    return new Group(inner, place);
  }

  private Expression list(Place place) {
    List<Expression> items = new ArrayList<>();
    while (!tokens.takeOperator("]")) {
      separate(items.isEmpty());
      items.add(expressions.get());
    }
    return new ListLiteral(items, place);
  }

  private Expression dict(Place place) {
    List<Map.Entry<Expression, Expression>> entries = new ArrayList<>();
    while (!tokens.takeOperator("}")) {
      separate(entries.isEmpty());
      Expression key = tokens.peek().kind() == Token.Kind.NAME ? word() : expressions.get();
      tokens.expect(":");
      entries.add(Map.entry(key, expressions.get()));
    }
    return new DictLiteral(entries, place);
  }

  private Expression word() {
    Token token = tokens.take();
    return new Literal(ReservedNames.checked(token.text(), token.place()), token.place());
  }

  private void separate(boolean first) {
    if (!first) {
      tokens.expect(",");
    }
  }

  /** What stands in parentheses behind a name. */
  Passed passed() {
    tokens.expect("(");
    List<Expression> positional = new ArrayList<>();
    Map<String, Expression> named = new LinkedHashMap<>();
    while (!tokens.takeOperator(")")) {
      separate(positional.isEmpty() && named.isEmpty());
      if (tokens.isNamed()) {
        String name = tokens.take().text();
        tokens.expect("=");
        named.put(name, expressions.get());
      } else {
        positional.add(expressions.get());
      }
    }
    return new Passed(positional, named);
  }
}
