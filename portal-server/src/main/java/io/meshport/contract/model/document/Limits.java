package io.meshport.contract.model.document;

/**
 * How large a document may be: what a person writes fits many times over, what an attacker sends
 * does not.
 */
public final class Limits {
  /** Bytes of the document as it was sent: ten thousand columns with all that belongs to them. */
  public static final int BYTES = 8 << 20;

  /** Maps and lists inside each other. */
  public static final int DEPTH = 50;

  /** Uses of YAML anchors. */
  public static final int ALIASES = 50;

  /** Values, those that aliases repeat counted each time. */
  public static final int NODES = 600_000;

  /** Characters of one text. */
  public static final int TEXT = 1 << 16;

  /** Decimal exponent of a number; beyond it, no type of any database follows. */
  public static final int EXPONENT = 400;

  /** Characters of one number or one key. */
  public static final int WORD = 200;

  private Limits() {}
}
