package io.meshport.contract.model.imports.text;

import io.meshport.platform.document.Limits;
import io.meshport.platform.document.MalformedDocument;
import io.meshport.platform.document.Position;
import java.util.function.IntPredicate;

/** Goes through a source character by character and knows line and column. */
public final class Characters {
  private static final char END = '\0';

  private final String source;
  private int at;
  private int line = 1;
  private int lineStart;

  /** At the beginning of a source. */
  public Characters(String source) {
    this.source = source;
  }

  /** Whether nothing is left. */
  public boolean atEnd() {
    return at >= source.length();
  }

  /** How many characters lie behind. */
  public int index() {
    return at;
  }

  /** Line and column of the next character. */
  public Position position() {
    return new Position(line, at - lineStart + 1);
  }

  /** The next character but so many; NUL behind the end. */
  public char peek(int ahead) {
    return at + ahead < source.length() ? source.charAt(at + ahead) : END;
  }

  /** Whether this comes next. */
  public boolean sees(String text) {
    return source.startsWith(text, at);
  }

  /** Goes on by so many characters. */
  public void skip(int count) {
    int until = Math.min(at + count, source.length());
    for (; at < until; at++) {
      if (source.charAt(at) == '\n') {
        line++;
        lineStart = at + 1;
      }
    }
  }

  /** Takes characters as long as they fit. */
  public String takeWhile(IntPredicate fits) {
    int start = at;
    while (!atEnd() && fits.test(source.charAt(at))) {
      skip(1);
    }
    return source.substring(start, at);
  }

  /** Takes everything before this text, which is left behind too. */
  public String takeUntil(String end, String what) {
    int found = source.indexOf(end, at);
    if (found < 0) {
      throw unfinished(what, position());
    }
    String taken = source.substring(at, found);
    skip(taken.length() + end.length());
    return taken;
  }

  /**
   * Takes a quoted text, whose opening quote comes next.
   *
   * @param backslash whether a backslash escapes the character behind it
   * @param doubling whether the quote written twice stands for itself
   */
  public String takeQuoted(boolean backslash, boolean doubling) {
    Position opened = position();
    char quote = peek(0);
    skip(1);
    StringBuilder text = new StringBuilder();
    while (!atEnd()) {
      char next = peek(0);
      if (next == quote && !(doubling && peek(1) == quote)) {
        skip(1);
        return text.toString();
      }
      boolean pair = next == quote || (backslash && next == '\\');
      text.append(next == '\\' && backslash ? unescaped(peek(1)) : next);
      skip(pair ? 2 : 1);
    }
    throw unfinished("text in quotes", opened);
  }

  private static char unescaped(char escaped) {
    return switch (escaped) {
      case 'n' -> '\n';
      case 't' -> '\t';
      case 'r' -> '\r';
      case END -> '\\';
      default -> escaped;
    };
  }

  private static MalformedDocument unfinished(String what, Position opened) {
    return new MalformedDocument(
        "unfinished", "The " + what + " that begins here does not end", "", opened);
  }

  /** A token from a start to where reading stands. */
  public Token token(Token.Kind kind, String text, Position position, int start) {
    if (kind != Token.Kind.TEXT && text.length() > Limits.STANDARD.word()) {
      throw new MalformedDocument(
          "text-too-long",
          "A word or name has more than " + Limits.STANDARD.word() + " characters",
          "",
          position);
    }
    return new Token(kind, text, position, start, at);
  }
}
