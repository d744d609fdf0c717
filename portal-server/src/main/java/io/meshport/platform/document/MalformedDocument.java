package io.meshport.platform.document;

/** Tells that a text cannot be read as a document at all, and where reading ended. */
public final class MalformedDocument extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final String rule;
  private final String pointer;
  private final transient Position position;

  /** A refusal by a rule (stable kebab-case name) at a place. */
  public MalformedDocument(String rule, String message, String pointer, Position position) {
    super(message);
    this.rule = rule;
    this.pointer = pointer;
    this.position = position;
  }

  /** Stable kebab-case name of the rule that was broken. */
  public String rule() {
    return rule;
  }

  /** JSON pointer to the innermost value that could be told. */
  public String pointer() {
    return pointer;
  }

  /** Where reading ended. */
  public Position position() {
    return position;
  }
}
