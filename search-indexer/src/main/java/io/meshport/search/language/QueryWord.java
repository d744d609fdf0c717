package io.meshport.search.language;

import java.util.List;
import java.util.Set;

/**
 * A word somebody searches for.
 *
 * @param word as it was typed
 * @param synonyms stems that mean nearly the same
 * @param parts when it is a compound, its parts, which together say the same; else empty
 * @param unfinished whether it may be the beginning of a longer word: the last one typed
 */
public record QueryWord(
    Word word, Set<String> synonyms, List<QueryWord> parts, boolean unfinished) {
  public QueryWord {
    synonyms = Set.copyOf(synonyms);
    parts = List.copyOf(parts);
  }

  boolean isStopWord() {
    return parts.isEmpty() && QueryWords.STOP_WORDS.contains(word.text());
  }
}
