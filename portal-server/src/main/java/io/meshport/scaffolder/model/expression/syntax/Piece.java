package io.meshport.scaffolder.model.expression.syntax;

/**
 * A piece of a template: text, an expression or a statement.
 *
 * @param kind which of them
 * @param text its text, without delimiters
 * @param place where it begins
 */
record Piece(Kind kind, String text, Place place) {
  /** What a piece is. */
  enum Kind {
    TEXT,
    EXPRESSION,
    STATEMENT
  }

  /** The first word of a statement. */
  String keyword() {
    String words = text.strip();
    int end = 0;
    while (end < words.length() && Character.isJavaIdentifierPart(words.charAt(end))) {
      end++;
    }
    return words.substring(0, end);
  }

  /** What follows the first word of a statement. */
  String rest() {
    return text.strip().substring(keyword().length());
  }
}
