package io.meshport.contract.model.imports.text;

import io.meshport.platform.document.MalformedDocument;
import io.meshport.platform.document.Position;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.function.Supplier;

/**
 * The tokens of a source, read one by one: never more than a few are held, however long the source
 * is.
 */
public final class Tokens {
  /** Tokens between one pair of brackets; they are held together. */
  private static final int LONGEST_GROUP = 50_000;

  private final Supplier<Token> lexer;
  private final String source;
  private final List<Token> ahead = new ArrayList<>();
  private Token last = new Token(Token.Kind.END, "", Position.START, 0, 0);

  /** The tokens that a lexer makes of a source. */
  public Tokens(Supplier<Token> lexer, String source) {
    this.lexer = lexer;
    this.source = source;
  }

  /** Tokens that were read already, as if they were a source of their own. */
  public Tokens of(List<Token> tokens) {
    Token end = new Token(Token.Kind.END, "", last.position(), last.end(), last.end());
    Iterator<Token> iterator = tokens.iterator();
    return new Tokens(() -> iterator.hasNext() ? iterator.next() : end, source);
  }

  /** The next token. */
  public Token peek() {
    return peek(0);
  }

  /** The next token but so many. */
  public Token peek(int count) {
    while (ahead.size() <= count) {
      ahead.add(lexer.get());
    }
    return ahead.get(count);
  }

  /** Takes the next token. */
  public Token next() {
    Token token = peek();
    ahead.remove(0);
    last = token;
    return token;
  }

  /** The token that was taken last. */
  public Token last() {
    return last;
  }

  /** Whether nothing is left. */
  public boolean atEnd() {
    return peek().kind() == Token.Kind.END;
  }

  /** Whether these keywords come next. */
  public boolean sees(String... words) {
    for (int i = 0; i < words.length; i++) {
      if (!peek(i).isWord(words[i])) {
        return false;
      }
    }
    return true;
  }

  /** Whether this sign comes next. */
  public boolean seesSign(String sign) {
    return peek().isSign(sign);
  }

  /** Takes these keywords if they come next. */
  public boolean accept(String... words) {
    boolean there = sees(words);
    for (int i = 0; there && i < words.length; i++) {
      next();
    }
    return there;
  }

  /** Takes this sign if it comes next. */
  public boolean acceptSign(String sign) {
    boolean there = seesSign(sign);
    if (there) {
      next();
    }
    return there;
  }

  /** Takes this sign, which must come next. */
  public Token expectSign(String sign) {
    if (!seesSign(sign)) {
      throw unexpected("'" + sign + "'");
    }
    return next();
  }

  /** Takes a name, which must come next. */
  public Token expectName(String what) {
    if (!peek().isName()) {
      throw unexpected(what);
    }
    return next();
  }

  /** Takes a text in quotes, which must come next. */
  public String expectText() {
    if (peek().kind() != Token.Kind.TEXT) {
      throw unexpected("a text in quotes");
    }
    return next().text();
  }

  /** Takes everything up to the sign that closes this opening one, which comes next. */
  public List<Token> takeGroup(String open, String close) {
    Token opening = expectSign(open);
    List<Token> inside = new ArrayList<>();
    int depth = 1;
    while (!atEnd()) {
      Token token = next();
      depth += token.isSign(open) ? 1 : token.isSign(close) ? -1 : 0;
      if (depth == 0) {
        return inside;
      }
      inside.add(token);
      if (inside.size() > LONGEST_GROUP) {
        throw new MalformedDocument(
            "group-too-long",
            "The '" + open + "' here holds more than " + LONGEST_GROUP + " words and signs",
            "",
            opening.position());
      }
    }
    throw new MalformedDocument(
        "unfinished", "The '" + open + "' here is never closed", "", opening.position());
  }

  /** What was written from a token to the last one taken; runs of blanks made one. */
  public String since(Token first) {
    return between(first, last);
  }

  private String between(Token first, Token end) {
    return source.substring(first.start(), end.end()).replaceAll("\\s+", " ");
  }

  /** What was written for these tokens; empty for none. */
  public String written(List<Token> tokens) {
    return tokens.isEmpty() ? "" : between(tokens.get(0), tokens.get(tokens.size() - 1));
  }

  /** Where the next token stands. */
  public Position position() {
    return peek().position();
  }

  /** The refusal of the next token. */
  public MalformedDocument unexpected(String wanted) {
    Token token = peek();
    String found = token.kind() == Token.Kind.END ? "the end" : "'" + shortened(token.text()) + "'";
    return new MalformedDocument(
        "unexpected", "Expected " + wanted + ", found " + found, "", token.position());
  }

  private static String shortened(String text) {
    return text.length() <= 40 ? text : text.substring(0, 40) + "…";
  }
}
