package io.meshport.platform.document;

/**
 * One value of a document. A member of a map stands where its key stands, an item of a list where
 * it begins.
 */
public sealed interface Node permits MapNode, ListNode, ScalarNode {
  /** Where it stands. */
  Position position();

  /** The same value, standing elsewhere: an alias stands where it is used. */
  Node at(Position elsewhere);

  /** What it is, for messages: "a text", "a list". */
  String kind();

  /** How many values it holds, itself included. */
  int size();

  /** How deeply it nests; 1 for a scalar. */
  int height();
}
