package io.meshport.search.language;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Marks in a text the words for which it was found.
 *
 * <p>It uses the words themselves and not the cluster's highlighter, which sees neither stems nor
 * the parts of an identifier in the original text.
 */
public final class Highlighter {
  /** Stands before a marked word; a private-use character that no text of ours holds. */
  public static final char OPEN = '\uE000';

  /** Stands after a marked word. */
  public static final char CLOSE = '\uE001';

  private static final int LONGEST_FRAGMENT = 200;
  private static final int LEAD = 60;
  private static final int LONGEST_TEXT = 20_000;
  private static final String ELLIPSIS = "…";

  private final Linguistics linguistics;
  private final WordMatcher matcher;

  /** A highlighter for one search; tolerant when that search forgave typos. */
  public Highlighter(Linguistics linguistics, QueryWords query, boolean tolerant) {
    this.linguistics = linguistics;
    this.matcher = new WordMatcher(query, tolerant);
  }

  /** The text without our marks, should somebody have put them there. */
  public static String withoutMarks(String text) {
    return text.replace(String.valueOf(OPEN), "").replace(String.valueOf(CLOSE), "");
  }

  /** A readable piece of the text around the first hits, or nothing when there is no hit. */
  public Optional<String> fragment(String original) {
    String clean = withoutMarks(original);
    String text = clean.substring(0, Math.min(clean.length(), LONGEST_TEXT));
    List<Word> hits = hits(text);
    if (hits.isEmpty()) {
      return Optional.empty();
    }
    int from = begin(text, hits.get(0).start());
    int to = end(text, from);
    StringBuilder fragment = new StringBuilder(from > 0 ? ELLIPSIS : "");
    int at = from;
    for (Word hit : hits) {
      if (hit.start() >= at && hit.end() <= to) {
        fragment.append(text, at, hit.start()).append(OPEN);
        fragment.append(text, hit.start(), hit.end()).append(CLOSE);
        at = hit.end();
      }
    }
    fragment.append(text, at, to).append(to < text.length() ? ELLIPSIS : "");
    return Optional.of(fragment.toString());
  }

  private List<Word> hits(String text) {
    List<Word> hits = new ArrayList<>();
    int end = 0;
    for (Word word : linguistics.words(text)) {
      if (word.start() >= end && matcher.matches(word)) {
        hits.add(word);
        end = word.end();
      }
    }
    return hits;
  }

  private static int begin(String text, int firstHit) {
    if (text.length() <= LONGEST_FRAGMENT || firstHit <= LEAD) {
      return 0;
    }
    int blank = text.indexOf(' ', firstHit - LEAD);
    return blank >= 0 && blank < firstHit ? blank + 1 : firstHit;
  }

  private static int end(String text, int from) {
    if (text.length() - from <= LONGEST_FRAGMENT) {
      return text.length();
    }
    int blank = text.lastIndexOf(' ', from + LONGEST_FRAGMENT);
    int end = blank > from + LEAD ? blank : from + LONGEST_FRAGMENT;
    return Character.isHighSurrogate(text.charAt(end - 1)) ? end - 1 : end;
  }
}
