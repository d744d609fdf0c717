package io.meshport.scaffolder.model.expression.syntax;

/** The two ways in which an expression has no value. */
public enum Nothing {
  /** Nobody said anything: a name that is not there. */
  UNDEFINED("undefined"),
  /** Somebody said that there is nothing. */
  NULL("null");

  private final String word;

  Nothing(String word) {
    this.word = word;
  }

  /** The word for it. */
  public String word() {
    return word;
  }
}
