package io.meshport.scaffolder.model.expression.syntax;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Cuts a template into pieces; comments vanish, and so does white space where a dash says so. */
final class PieceCutter {
  private static final Set<String> VERBATIM = Set.of("raw", "verbatim");

  private final String source;
  private final TemplateSyntax syntax;
  private final List<Piece> pieces = new ArrayList<>();
  private final StringBuilder text = new StringBuilder();
  private int textStart;
  private int at;

  private PieceCutter(String source, TemplateSyntax syntax) {
    this.source = source;
    this.syntax = syntax;
  }

  static List<Piece> cut(String source, TemplateSyntax syntax) {
    return new PieceCutter(source, syntax).cut();
  }

  private List<Piece> cut() {
    while (at < source.length()) {
      if (source.startsWith("{#", at)) {
        comment();
      } else if (source.startsWith("{%", at)) {
        statement();
      } else if (source.startsWith(syntax.opening(), at)) {
        expression();
      } else {
        text.append(source.charAt(at++));
      }
    }
    flush();
    return pieces;
  }

  private void comment() {
    int start = at;
    int end = source.indexOf("#}", at + 2);
    if (end < 0) {
      throw TemplateFailure.syntax(Place.in(source, start), "The comment has no end");
    }
    if (source.startsWith("{#-", start)) {
      trimBefore();
    }
    at = end + 2;
    trimBehind(source.charAt(end - 1) == '-' && end - 1 > start + 1);
  }

  private void expression() {
    int start = at;
    int from = start + syntax.opening().length();
    int end = endOfTag(from, syntax.closing(), start);
    push(Piece.Kind.EXPRESSION, start, from, end);
    at = end + syntax.closing().length();
    trimBehind(source.charAt(end - 1) == '-');
  }

  private void statement() {
    int start = at;
    if (syntax.lstripBlocks()) {
      stripLineStart();
    }
    int from = start + 2;
    int end = endOfTag(from, "%}", start);
    Piece piece = piece(Piece.Kind.STATEMENT, start, from, end);
    at = end + 2;
    boolean dash = source.charAt(end - 1) == '-';
    if (VERBATIM.contains(piece.keyword())) {
      verbatim(piece);
      return;
    }
    push(piece, from);
    trimBehind(dash);
    if (!dash && syntax.trimBlocks() && at < source.length() && source.charAt(at) == '\n') {
      at++;
      textStart = at;
    }
  }

  /** What stands between raw and endraw is text, whatever it looks like. */
  private void verbatim(Piece piece) {
    Pattern closing = Pattern.compile("\\{%-?\\s*end" + piece.keyword() + "\\s*-?%}");
    Matcher matcher = closing.matcher(source);
    if (!matcher.find(at)) {
      throw TemplateFailure.syntax(piece.place(), "end" + piece.keyword() + " is missing");
    }
    text.append(source, at, matcher.start());
    at = matcher.end();
  }

  private void push(Piece.Kind kind, int start, int from, int end) {
    push(piece(kind, start, from, end), from);
  }

  private void push(Piece piece, int from) {
    if (source.charAt(from) == '-') {
      trimBefore();
    }
    flush();
    pieces.add(piece);
  }

  private Piece piece(Piece.Kind kind, int start, int from, int end) {
    int begin = source.charAt(from) == '-' ? from + 1 : from;
    int stop = end > begin && source.charAt(end - 1) == '-' ? end - 1 : end;
    return new Piece(kind, source.substring(begin, stop), Place.in(source, start));
  }

  /** Where a tag ends; its closing may stand in a quoted text as well. */
  private int endOfTag(int from, String closing, int start) {
    char quote = 0;
    for (int i = from; i < source.length(); i++) {
      char c = source.charAt(i);
      if (quote != 0) {
        i += c == '\\' ? 1 : 0;
        quote = c == quote ? 0 : quote;
      } else if (c == '"' || c == '\'') {
        quote = c;
      } else if (source.startsWith(closing, i)) {
        return i + extraBraces(i, closing);
      }
    }
    throw TemplateFailure.syntax(Place.in(source, start), "The tag has no end");
  }

  /** <code>{{ {"a": 1}}}</code>: the first brace belongs to the value. */
  private int extraBraces(int end, String closing) {
    int extra = 0;
    while (closing.equals("}}") && source.startsWith("}}}", end + extra)) {
      extra++;
    }
    return extra;
  }

  private void trimBefore() {
    int keep = text.length();
    while (keep > 0 && Character.isWhitespace(text.charAt(keep - 1))) {
      keep--;
    }
    text.setLength(keep);
  }

  private void trimBehind(boolean dash) {
    while (dash && at < source.length() && Character.isWhitespace(source.charAt(at))) {
      at++;
    }
    textStart = at;
  }

  private void stripLineStart() {
    int keep = text.length();
    while (keep > 0 && (text.charAt(keep - 1) == ' ' || text.charAt(keep - 1) == '\t')) {
      keep--;
    }
    if (keep == 0
        ? textStart == 0 || source.charAt(textStart - 1) == '\n'
        : text.charAt(keep - 1) == '\n') {
      text.setLength(keep);
    }
  }

  private void flush() {
    if (!text.isEmpty()) {
      pieces.add(new Piece(Piece.Kind.TEXT, text.toString(), Place.in(source, textStart)));
      text.setLength(0);
    }
    textStart = at;
  }
}
