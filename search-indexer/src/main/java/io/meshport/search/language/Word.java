package io.meshport.search.language;

/**
 * A word found in a text.
 *
 * @param text the word in lower case and without accents
 * @param stem the word without its ending, equal to the text when it has none
 * @param start where it begins in the text it was found in
 * @param end where it ends
 * @param compound whether it is a whole identifier such as {@code customerid}, whose parts follow
 */
public record Word(String text, String stem, int start, int end, boolean compound) {
  boolean covers(Word other) {
    return start <= other.start && other.end <= end;
  }
}
