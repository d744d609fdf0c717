package io.meshport.scaffolder.model.expression.syntax;

/**
 * Where something stands in a template.
 *
 * @param line from 1
 * @param column from 1
 */
public record Place(int line, int column) {
  /** Where every template begins. */
  public static final Place START = new Place(1, 1);

  /** The place so many characters into a text. */
  static Place in(String text, int offset) {
    int line = 1;
    int begin = 0;
    for (int next = text.indexOf('\n'); next >= 0 && next < offset; ) {
      line++;
      begin = next + 1;
      next = text.indexOf('\n', begin);
    }
    return new Place(line, offset - begin + 1);
  }
}
