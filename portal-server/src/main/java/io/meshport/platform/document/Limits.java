package io.meshport.platform.document;

/**
 * How large a document may be: what a person writes fits many times over, what an attacker sends
 * does not.
 *
 * @param length bytes of the document as it was sent
 * @param depth maps and lists inside each other
 * @param aliases uses of YAML anchors
 * @param values values, those that aliases repeat counted each time
 * @param text characters of one text
 * @param word characters of one number or one key
 * @param exponent decimal exponent of a number; beyond it, no type of any database follows
 */
public record Limits(
    int length, int depth, int aliases, int values, int text, int word, int exponent) {
  /** For descriptions of data: ten thousand columns with all that belongs to them. */
  public static final Limits STANDARD = new Limits(8 << 20, 50, 50, 600_000, 1 << 16, 200, 400);

  /** For what is read again and again, as templates are; the largest known has a tenth of it. */
  public static final Limits SMALL = new Limits(1 << 20, 40, 50, 50_000, 1 << 20, 1_000, 100);
}
