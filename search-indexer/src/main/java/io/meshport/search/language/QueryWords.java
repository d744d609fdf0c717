package io.meshport.search.language;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.apache.lucene.analysis.en.EnglishAnalyzer;

/**
 * What somebody searches for, word by word.
 *
 * @param words in the order they were typed, without words such as "the" unless there are no
 *     others, and no more than {@link #MOST_WORDS}
 */
public record QueryWords(List<QueryWord> words) {
  /** Longer texts are cut, so that nobody can make the cluster work hard with one question. */
  public static final int MOST_WORDS = 16;

  static final Set<?> STOP_WORDS = EnglishAnalyzer.ENGLISH_STOP_WORDS_SET;

  public QueryWords {
    words = List.copyOf(words);
  }

  /** Reads a text as it was typed into the search box. */
  public static QueryWords read(String text, Linguistics linguistics, Synonyms synonyms) {
    List<Word> found = linguistics.words(text);
    List<QueryWord> all = new ArrayList<>();
    boolean endsOpen =
        !text.isEmpty() && Character.isLetterOrDigit(text.codePointBefore(text.length()));
    int next = 0;
    while (next < found.size() && all.size() < MOST_WORDS) {
      Word word = found.get(next++);
      List<QueryWord> parts = new ArrayList<>();
      while (word.compound() && next < found.size() && word.covers(found.get(next))) {
        Word part = found.get(next++);
        parts.add(simple(part, synonyms, endsOpen && next == found.size()));
      }
      boolean last = endsOpen && next == found.size();
      all.add(new QueryWord(word, synonyms.of(word.stem()), parts, last));
    }
    return new QueryWords(meaningful(all));
  }

  private static QueryWord simple(Word word, Synonyms synonyms, boolean unfinished) {
    return new QueryWord(word, synonyms.of(word.stem()), List.of(), unfinished);
  }

  private static List<QueryWord> meaningful(List<QueryWord> all) {
    List<QueryWord> kept = all.stream().filter(word -> !word.isStopWord()).toList();
    return kept.isEmpty() ? all : kept;
  }

  /** Whether there is nothing to look for. */
  public boolean isEmpty() {
    return words.isEmpty();
  }
}
