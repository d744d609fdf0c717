package io.meshport.platform.problem;

import org.jspecify.annotations.Nullable;

/**
 * One broken rule in something that a caller sent.
 *
 * @param pointer JSON pointer (RFC 6901) to the value, empty for the whole body; for a query
 *     parameter its name
 * @param message what is wrong, in a sentence
 * @param line line of the value in the text that was sent, from 1, where it is known
 * @param column column of the value in that line, from 1, where it is known
 */
public record Violation(
    String pointer, String message, @Nullable Integer line, @Nullable Integer column) {

  /** A violation in a value whose place in the text does not matter. */
  public static Violation at(String pointer, String message) {
    return new Violation(pointer, message, null, null);
  }
}
