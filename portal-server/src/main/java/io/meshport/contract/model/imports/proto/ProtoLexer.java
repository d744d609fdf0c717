package io.meshport.contract.model.imports.proto;

import io.meshport.contract.model.imports.text.Characters;
import io.meshport.contract.model.imports.text.Token;
import io.meshport.contract.model.imports.text.Token.Kind;
import io.meshport.platform.document.Position;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Cuts a Protobuf file into tokens and remembers the comments beside them. */
final class ProtoLexer implements Supplier<Token> {
  private final Characters characters;
  private final Map<Integer, String> before = new HashMap<>();
  private final Map<Integer, String> behind = new HashMap<>();
  private int lastLine;
  private int lastEnd;

  ProtoLexer(String source) {
    this.characters = new Characters(source);
  }

  /** The comment right above a token; empty for none. */
  String commentBefore(Token token) {
    return Objects.requireNonNullElse(before.get(token.start()), "");
  }

  /** The comment behind a token in its line; empty for none. */
  String commentBehind(Token token) {
    return Objects.requireNonNullElse(behind.get(token.end()), "");
  }

  @Override
  public Token get() {
    String comment = skipBlanksAndComments();
    if (!comment.isEmpty()) {
      before.put(characters.index(), comment);
    }
    Token token = token();
    lastLine = characters.position().line();
    lastEnd = characters.index();
    return token;
  }

  private Token token() {
    Position position = characters.position();
    int start = characters.index();
    if (characters.atEnd()) {
      return characters.token(Kind.END, "", position, start);
    }
    char first = characters.peek(0);
    if (first == '"' || first == '\'') {
      return characters.token(Kind.TEXT, characters.takeQuoted(true, false), position, start);
    }
    if (isInWord(first) || (first == '.' && isInWord(characters.peek(1)))) {
      String word = characters.takeWhile(c -> isInWord((char) c) || c == '.');
      Kind kind = Character.isDigit(first) ? Kind.NUMBER : Kind.WORD;
      return characters.token(kind, word, position, start);
    }
    characters.skip(1);
    return characters.token(Kind.SIGN, String.valueOf(first), position, start);
  }

  private static boolean isInWord(char c) {
    return Character.isLetterOrDigit(c) || c == '_';
  }

  /** Skips to the next token and gives the comments right above it. */
  private String skipBlanksAndComments() {
    StringBuilder comments = new StringBuilder();
    int endOfComment = -1;
    while (true) {
      characters.takeWhile(Character::isWhitespace);
      int line = characters.position().line();
      if (endOfComment >= 0 && line > endOfComment + 1) {
        comments.setLength(0);
      }
      String comment = comment();
      if (comment == null) {
        return comments.toString().strip();
      }
      if (line == lastLine && lastEnd > 0) {
        behind.putIfAbsent(lastEnd, comment);
      } else {
        comments.append(comment).append('\n');
      }
      endOfComment = characters.position().line();
    }
  }

  private @Nullable String comment() {
    if (characters.sees("//")) {
      return characters.takeWhile(c -> c != '\n').replaceFirst("^/+", "").strip();
    }
    if (characters.sees("/*")) {
      characters.skip(2);
      return characters
          .takeUntil("*/", "comment")
          .lines()
          .map(line -> line.strip().replaceFirst("^\\*+ ?", ""))
          .reduce((one, two) -> one + "\n" + two)
          .orElse("")
          .strip();
    }
    return null;
  }
}
