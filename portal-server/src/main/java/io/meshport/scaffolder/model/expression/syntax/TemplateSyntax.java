package io.meshport.scaffolder.model.expression.syntax;

/**
 * How templates are written.
 *
 * @param opening what begins an expression
 * @param closing what ends it
 * @param trimBlocks whether the line break behind a statement goes with it
 * @param lstripBlocks whether the blanks before a statement that begins its line go with it
 */
public record TemplateSyntax(
    String opening, String closing, boolean trimBlocks, boolean lstripBlocks) {
  /** The syntax of the scaffolder: <code>${{ … }}</code>. */
  public static final TemplateSyntax STANDARD = new TemplateSyntax("${{", "}}", false, false);

  /** The syntax of cookiecutter: <code>{{ … }}</code>. */
  public static final TemplateSyntax COOKIECUTTER = new TemplateSyntax("{{", "}}", false, false);

  /** The same with other rules for white space around statements. */
  public TemplateSyntax trimming(boolean trim, boolean lstrip) {
    return new TemplateSyntax(opening, closing, trim, lstrip);
  }
}
