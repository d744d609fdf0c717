package io.meshport.search.language;

/** How many slips of the finger a word may hold and still be recognised. */
public final class TypoTolerance {
  /** This much of the beginning must be right, which keeps the number of candidates small. */
  public static final int SURE_PREFIX = 1;

  private static final int SHORTEST_FOR_ONE = 4;
  private static final int SHORTEST_FOR_TWO = 8;

  private TypoTolerance() {}

  /** Allowed edits; none for short words and for anything with digits, where a slip is a change. */
  public static int editsFor(String word) {
    if (word.length() < SHORTEST_FOR_ONE || word.chars().anyMatch(Character::isDigit)) {
      return 0;
    }
    return word.length() < SHORTEST_FOR_TWO ? 1 : 2;
  }
}
