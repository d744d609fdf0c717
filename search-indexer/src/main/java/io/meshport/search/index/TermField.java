package io.meshport.search.index;

/**
 * The fields in which words are looked for, and how much a word found there counts. The steps
 * between them are wider than what any other part of the score can bridge.
 */
public enum TermField {
  NAME("nameTerms", 12),
  TITLE("titleTerms", 9),
  TAGS("tagTerms", 6),
  COLUMNS("columnTerms", 6),
  TEXT("textTerms", 3),
  RELATED("relatedTerms", 2);

  private final String path;
  private final float weight;

  TermField(String path, float weight) {
    this.path = path;
    this.weight = weight;
  }

  /** Its name in the index. */
  public String path() {
    return path;
  }

  /** What a hit in it counts. */
  public float weight() {
    return weight;
  }
}
