package io.meshport.search.query;

/** Something to offer to a person who is still typing. */
public sealed interface Suggestion {
  /** What is offered, as a person reads it. */
  String text();

  /** A product to go to. */
  record Product(String text, String domain, String name) implements Suggestion {}

  /** A column to search for. */
  record Column(String text) implements Suggestion {}

  /** A tag to search for. */
  record Tag(String text) implements Suggestion {}
}
