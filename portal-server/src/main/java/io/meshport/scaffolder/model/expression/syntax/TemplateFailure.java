package io.meshport.scaffolder.model.expression.syntax;

/** A template that cannot be read or rendered, with the place that is at fault. */
public final class TemplateFailure extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** Why a template fails. */
  public enum Kind {
    /** It is not written as templates are. */
    SYNTAX,
    /** It asks for something that is not there, or is not what it takes it for. */
    EVALUATION,
    /** It takes more steps or more memory than a template may. */
    LIMIT
  }

  private final Kind kind;
  private final Place place;

  /** A failure at a place; the message is a sentence about it. */
  public TemplateFailure(Kind kind, Place place, String message) {
    super("Line " + place.line() + ", column " + place.column() + ": " + message);
    this.kind = kind;
    this.place = place;
  }

  static TemplateFailure syntax(Place place, String message) {
    return new TemplateFailure(Kind.SYNTAX, place, message);
  }

  public Kind kind() {
    return kind;
  }

  /** Line in the template, from 1. */
  public int line() {
    return place.line();
  }

  /** Character in the line, from 1. */
  public int column() {
    return place.column();
  }
}
