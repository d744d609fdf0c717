package io.meshport.platform.document;

/**
 * A place in a document, counted from 1.
 *
 * @param line the line
 * @param column the character in the line
 */
public record Position(int line, int column) {
  /** Where every document begins. */
  public static final Position START = new Position(1, 1);

  /** The place behind a text that a document begins with. */
  public static Position after(String text) {
    int line = 1 + (int) text.chars().filter(c -> c == '\n').count();
    return new Position(line, text.length() - text.lastIndexOf('\n'));
  }
}
