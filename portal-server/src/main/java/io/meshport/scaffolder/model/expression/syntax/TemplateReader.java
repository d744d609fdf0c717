package io.meshport.scaffolder.model.expression.syntax;

import java.util.List;

/** Reads templates. */
public final class TemplateReader {
  private TemplateReader() {}

  /**
   * The statements of a template.
   *
   * @throws TemplateFailure if it is not written as templates are
   */
  public static List<Statement> read(String source, TemplateSyntax syntax) {
    return StatementParser.parse(PieceCutter.cut(source, syntax));
  }
}
