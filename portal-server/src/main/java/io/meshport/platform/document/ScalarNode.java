package io.meshport.platform.document;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Locale;

/**
 * A single value, with the characters it was written in: {@code 1.0} stays {@code 1.0}.
 *
 * @param type what the notation makes of it
 * @param text how it was written, without quotes and escapes
 * @param position where it stands
 */
public record ScalarNode(Type type, String text, Position position) implements Node {

  /** What a notation can make of a scalar. */
  public enum Type {
    /** Characters. */
    TEXT("a text"),
    /** A finite number. */
    NUMBER("a number"),
    /** True or false. */
    BOOLEAN("true or false"),
    /** No value. */
    NULL("null");

    private final String words;

    Type(String words) {
      this.words = words;
    }
  }

  /** A text that stands here. */
  public static ScalarNode text(String text, Position position) {
    return new ScalarNode(Type.TEXT, text, position);
  }

  /** A number that stands here. */
  public static ScalarNode number(BigDecimal number, Position position) {
    return new ScalarNode(Type.NUMBER, number.toPlainString(), position);
  }

  /** A truth value that stands here. */
  public static ScalarNode bool(boolean value, Position position) {
    return new ScalarNode(Type.BOOLEAN, Boolean.toString(value), position);
  }

  /** The value of a NUMBER, be it decimal, hexadecimal or octal. */
  public BigDecimal number() {
    String digits = text.toLowerCase(Locale.ROOT);
    if (digits.startsWith("0x")) {
      return new BigDecimal(new BigInteger(digits.substring(2), 16));
    }
    if (digits.startsWith("0o")) {
      return new BigDecimal(new BigInteger(digits.substring(2), 8));
    }
    return new BigDecimal(digits);
  }

  /** Whether it is a number without a fraction, {@code 5.0} included. */
  public boolean isInteger() {
    return type == Type.NUMBER && number().stripTrailingZeros().scale() <= 0;
  }

  /** Whether a BOOLEAN is true. */
  public boolean isTrue() {
    return type == Type.BOOLEAN && text.equalsIgnoreCase("true");
  }

  @Override
  public ScalarNode at(Position elsewhere) {
    return new ScalarNode(type, text, elsewhere);
  }

  @Override
  public String kind() {
    return type.words;
  }

  @Override
  public int size() {
    return 1;
  }

  @Override
  public int height() {
    return 1;
  }
}
