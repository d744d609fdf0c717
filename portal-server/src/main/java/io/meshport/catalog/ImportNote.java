package io.meshport.catalog;

import org.jspecify.annotations.Nullable;

/**
 * Something that an import of a foreign description had to decide, or could not take over.
 *
 * @param level how much it matters
 * @param source what it is about, in words of the source: {@code orders.amount}
 * @param line line in the source, from 1, where it is known
 * @param pointer JSON pointer into what the import gave; empty for the whole
 * @param message what was decided or lost, in a sentence
 */
public record ImportNote(
    Level level, String source, @Nullable Integer line, String pointer, String message) {

  /** How much a note matters. */
  public enum Level {
    /** Something was lost, or may be wrong: look at it. */
    WARNING,
    /** Something was decided that can be decided otherwise. */
    HINT
  }
}
