package io.meshport.contract.model.imports.sql;

import io.meshport.contract.model.imports.SqlDialect;
import io.meshport.contract.model.imports.text.Characters;
import io.meshport.contract.model.imports.text.Token;
import io.meshport.contract.model.imports.text.Token.Kind;
import io.meshport.platform.document.Position;
import java.util.List;
import java.util.function.Supplier;

/** Cuts a SQL script into tokens; comments are skipped. */
final class SqlLexer implements Supplier<Token> {
  private static final List<String> LONG_SIGNS = List.of("::", "<=", ">=", "<>", "!=", "||", "=>");
  private static final String SECOND_SIGNS = ":=>|";
  private static final String TRIPLE = "\"\"\"";

  private final Characters characters;
  private final SqlDialect dialect;

  SqlLexer(String source, SqlDialect dialect) {
    this.characters = new Characters(source);
    this.dialect = dialect;
  }

  @Override
  public Token get() {
    skipBlanksAndComments();
    Position position = characters.position();
    int start = characters.index();
    if (characters.atEnd()) {
      return characters.token(Kind.END, "", position, start);
    }
    char first = characters.peek(0);
    if (first == '\'') {
      boolean escapes = dialect.escapesWithBackslash();
      return characters.token(Kind.TEXT, characters.takeQuoted(escapes, true), position, start);
    }
    if (first == '"') {
      return inDoubleQuotes(position, start);
    }
    if (first == '`') {
      return characters.token(Kind.NAME, characters.takeQuoted(false, true), position, start);
    }
    if (Character.isDigit(first)) {
      String digits = characters.takeWhile(SqlLexer::isInNumber);
      return characters.token(Kind.NUMBER, digits, position, start);
    }
    if (first == '$') {
      return afterDollar(position, start);
    }
    return isInWord(first) ? word(position, start) : sign(position, start);
  }

  private void skipBlanksAndComments() {
    boolean skipped = true;
    while (skipped && !characters.atEnd()) {
      int before = characters.index();
      characters.takeWhile(Character::isWhitespace);
      if (characters.sees("--") || (characters.peek(0) == '#' && dialect == SqlDialect.BIGQUERY)) {
        characters.takeWhile(c -> c != '\n');
      } else if (characters.sees("/*")) {
        characters.takeUntil("*/", "comment");
      }
      skipped = characters.index() > before;
    }
  }

  private Token inDoubleQuotes(Position position, int start) {
    if (!dialect.quotesTextTwice()) {
      return characters.token(Kind.NAME, characters.takeQuoted(false, true), position, start);
    }
    if (characters.sees(TRIPLE)) {
      characters.skip(TRIPLE.length());
      String text = characters.takeUntil(TRIPLE, "text in quotes");
      return characters.token(Kind.TEXT, text, position, start);
    }
    return characters.token(Kind.TEXT, characters.takeQuoted(true, true), position, start);
  }

  /** A text between dollar signs, or a place that a template tool fills: ${database}. */
  private Token afterDollar(Position position, int start) {
    if (characters.peek(1) == '{') {
      String name = characters.takeUntil("}", "placeholder") + "}";
      return characters.token(Kind.NAME, name, position, start);
    }
    characters.skip(1);
    String tag = characters.takeWhile(c -> c != '$' && isInWord((char) c));
    if (characters.peek(0) != '$') {
      return characters.token(Kind.WORD, "$" + tag, position, start);
    }
    characters.skip(1);
    String text = characters.takeUntil("$" + tag + "$", "text between dollar signs");
    return characters.token(Kind.TEXT, text, position, start);
  }

  private Token word(Position position, int start) {
    StringBuilder word = new StringBuilder(characters.takeWhile(c -> isInWord((char) c)));
    // Names of Google projects have dashes and need no quotes.
    while (dialect == SqlDialect.BIGQUERY
        && characters.peek(0) == '-'
        && Character.isLetterOrDigit(characters.peek(1))) {
      characters.skip(1);
      word.append('-').append(characters.takeWhile(c -> isInWord((char) c)));
    }
    boolean escaped = characters.peek(0) == '\'' && word.toString().matches("[eErRbBnN]");
    if (escaped) {
      String text = characters.takeQuoted(!word.toString().equalsIgnoreCase("n"), true);
      return characters.token(Kind.TEXT, text, position, start);
    }
    return characters.token(Kind.WORD, word.toString(), position, start);
  }

  private Token sign(Position position, int start) {
    String sign = String.valueOf(characters.peek(0));
    if (SECOND_SIGNS.indexOf(characters.peek(1)) >= 0) {
      for (String longer : LONG_SIGNS) {
        sign = characters.sees(longer) ? longer : sign;
      }
    }
    characters.skip(sign.length());
    return characters.token(Kind.SIGN, sign, position, start);
  }

  private static boolean isInWord(char c) {
    return Character.isLetterOrDigit(c) || c == '_' || c == '$' || c == '@';
  }

  private static boolean isInNumber(int c) {
    return Character.isDigit(c) || c == '.';
  }
}
