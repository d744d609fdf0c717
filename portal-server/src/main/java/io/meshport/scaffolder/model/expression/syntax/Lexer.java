package io.meshport.scaffolder.model.expression.syntax;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Cuts an expression into words. */
final class Lexer {
  /** Longer ones first, so that {@code ===} is not read as {@code ==} and {@code =}. */
  private static final List<String> OPERATORS =
      List.of(
          "===", "!==", "==", "!=", "<=", ">=", "//", "**", "+", "-", "*", "/", "%", "~", "|", "<",
          ">", "=", "(", ")", "[", "]", "{", "}", ",", ":", ".");

  private static final Map<Character, Character> ESCAPES = Map.of('n', '\n', 't', '\t', 'r', '\r');

  private final String source;
  private final Place origin;
  private final List<Token> tokens = new ArrayList<>();
  private int at;

  private Lexer(String source, Place origin) {
    this.source = source;
    this.origin = origin;
  }

  static List<Token> cut(String source, Place origin) {
    return new Lexer(source, origin).cut();
  }

  private List<Token> cut() {
    while (at < source.length()) {
      char c = source.charAt(at);
      if (Character.isWhitespace(c)) {
        at++;
      } else if (c == '"' || c == '\'') {
        text(c);
      } else if (isDigit(c)) {
        number();
      } else if (Character.isJavaIdentifierStart(c)) {
        name();
      } else {
        operator();
      }
    }
    tokens.add(new Token(Token.Kind.END, "", here()));
    return tokens;
  }

  private void text(char quote) {
    Place start = here();
    StringBuilder text = new StringBuilder();
    at++;
    while (at < source.length() && source.charAt(at) != quote) {
      char c = source.charAt(at++);
      if (c == '\\' && at < source.length()) {
        char escaped = source.charAt(at++);
        c = ESCAPES.getOrDefault(escaped, escaped);
      }
      text.append(c);
    }
    if (at == source.length()) {
      throw TemplateFailure.syntax(start, "The text has no closing quote");
    }
    at++;
    tokens.add(new Token(Token.Kind.TEXT, text.toString(), start));
  }

  private void number() {
    int start = at;
    Place place = here();
    digits();
    if (at + 1 < source.length() && source.charAt(at) == '.' && isDigit(source.charAt(at + 1))) {
      at++;
      digits();
    }
    if (at < source.length() && Character.isJavaIdentifierPart(source.charAt(at))) {
      throw TemplateFailure.syntax(place, "This is not a number");
    }
    tokens.add(new Token(Token.Kind.NUMBER, source.substring(start, at), place));
  }

  private void digits() {
    while (at < source.length() && isDigit(source.charAt(at))) {
      at++;
    }
  }

  private void name() {
    int start = at;
    Place place = here();
    while (at < source.length() && Character.isJavaIdentifierPart(source.charAt(at))) {
      at++;
    }
    tokens.add(new Token(Token.Kind.NAME, source.substring(start, at), place));
  }

  private void operator() {
    for (String operator : OPERATORS) {
      if (source.startsWith(operator, at)) {
        tokens.add(new Token(Token.Kind.OPERATOR, operator, here()));
        at += operator.length();
        return;
      }
    }
    throw TemplateFailure.syntax(here(), "'" + source.charAt(at) + "' means nothing here");
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  /** Good enough for messages: the delimiter is not counted. */
  private Place here() {
    Place inside = Place.in(source, at);
    return inside.line() == 1
        ? new Place(origin.line(), origin.column() + inside.column() - 1)
        : new Place(origin.line() + inside.line() - 1, inside.column());
  }
}
