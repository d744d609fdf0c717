package io.meshport.scaffolder.model.expression.syntax;

/**
 * A word of an expression.
 *
 * @param kind what it is
 * @param text its text; of a quoted text what it means
 * @param place where it stands
 */
record Token(Kind kind, String text, Place place) {
  /** What a word can be. */
  enum Kind {
    NAME,
    NUMBER,
    TEXT,
    OPERATOR,
    END
  }

  boolean isOperator(String operator) {
    return kind == Kind.OPERATOR && text.equals(operator);
  }

  boolean isWord(String word) {
    return kind == Kind.NAME && text.equals(word);
  }
}
