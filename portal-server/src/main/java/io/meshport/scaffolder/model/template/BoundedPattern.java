package io.meshport.scaffolder.model.template;

import com.networknt.schema.regex.RegularExpression;
import com.networknt.schema.regex.RegularExpressions;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/**
 * A pattern of a JSON Schema that gives up on a text which takes it too long: a pattern that
 * backtracks must not hold a server.
 */
final class BoundedPattern implements RegularExpression {
  private static final int LOOKS = 1_000_000;

  private final Pattern pattern;

  /**
   * Reads a pattern.
   *
   * @throws PatternSyntaxException when it is none
   */
  BoundedPattern(String regex) {
    // Java's own dollar also matches before a line break at the end, that of JSON Schema does not.
    this.pattern =
        Pattern.compile(
            RegularExpressions.replaceLongformCharacterProperties(
                RegularExpressions.replaceDollarAnchors(regex)));
  }

  /**
   * Whether the pattern is found in the text.
   *
   * @throws TooCostly when finding out takes too long
   */
  @Override
  public boolean matches(String text) {
    try {
      return pattern.matcher(new CountedText(text, new int[1])).find();
    } catch (StackOverflowError deep) {
      throw new TooCostly(deep);
    }
  }

  /** Tells that a pattern does not get on with a text. */
  static final class TooCostly extends RuntimeException {
    private static final long serialVersionUID = 1L;

    TooCostly() {
      super("A pattern takes too long on a text");
    }

    TooCostly(Throwable cause) {
      super("A pattern takes too much memory on a text", cause);
    }
  }

  /** Counts how often the matcher looks at a character. */
  private static final class CountedText implements CharSequence {
    private final String text;
    private final int[] looks;

    private CountedText(String text, int[] looks) {
      this.text = text;
      this.looks = looks;
    }

    @Override
    public char charAt(int index) {
      looks[0]++;
      if (looks[0] > LOOKS) {
        throw new TooCostly();
      }
      return text.charAt(index);
    }

    @Override
    public int length() {
      return text.length();
    }

    @Override
    public CharSequence subSequence(int start, int end) {
      return new CountedText(text.substring(start, end), looks);
    }

    @Override
    public String toString() {
      return text;
    }
  }
}
