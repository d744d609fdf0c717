package io.meshport.scaffolder.model.expression.syntax;

import java.util.List;
import java.util.Set;

/** Goes through the words of an expression or statement. */
final class TokenReader {
  private final List<Token> tokens;
  private int at;

  TokenReader(List<Token> tokens) {
    this.tokens = tokens;
  }

  Token peek() {
    return tokens.get(at);
  }

  Place place() {
    return peek().place();
  }

  Token take() {
    Token token = peek();
    if (token.kind() != Token.Kind.END) {
      at++;
    }
    return token;
  }

  boolean isOperator(String operator) {
    return peek().isOperator(operator);
  }

  boolean isOneOf(Set<String> operators) {
    return peek().kind() == Token.Kind.OPERATOR && operators.contains(peek().text());
  }

  boolean takeOperator(String operator) {
    boolean found = isOperator(operator);
    at += found ? 1 : 0;
    return found;
  }

  boolean takeWord(String word) {
    boolean found = peek().isWord(word);
    at += found ? 1 : 0;
    return found;
  }

  boolean takeWords(String first, String second) {
    boolean found = peek().isWord(first) && tokens.get(at + 1).isWord(second);
    at += found ? 2 : 0;
    return found;
  }

  /** {@code name=}: the name of an argument. */
  boolean isNamed() {
    return peek().kind() == Token.Kind.NAME && tokens.get(at + 1).isOperator("=");
  }

  String takeName(String what) {
    if (peek().kind() != Token.Kind.NAME) {
      throw TemplateFailure.syntax(place(), "Here should be " + what);
    }
    return take().text();
  }

  void expect(String operator) {
    if (!takeOperator(operator)) {
      throw TemplateFailure.syntax(place(), "Here should be '" + operator + "'");
    }
  }

  void expectEnd() {
    if (peek().kind() != Token.Kind.END) {
      throw TemplateFailure.syntax(place(), "'" + peek().text() + "' is one word too many");
    }
  }
}
