package io.meshport.search.query;

/** In which order results come. */
public enum SortOrder {
  /** Best match first; without a text to match, the most recently updated first. */
  RELEVANCE,
  /** Most recently updated first. */
  UPDATED,
  /** By title, from A to Z. */
  TITLE
}
