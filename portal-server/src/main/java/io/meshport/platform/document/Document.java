package io.meshport.platform.document;

import com.fasterxml.jackson.databind.JsonNode;
import org.jspecify.annotations.Nullable;

/**
 * A document that could be read.
 *
 * @param root its outermost value
 */
public record Document(Node root) {

  /** Its values as plain JSON. */
  public JsonNode toJson() {
    return JsonTrees.of(root);
  }

  /** Where a pointer leads; for a value that is missing, where its nearest surrounding stands. */
  public Position positionOf(String pointer) {
    Node node = root;
    for (String segment : Pointer.segments(pointer)) {
      Node next = step(node, segment);
      if (next == null) {
        break;
      }
      node = next;
    }
    return node.position();
  }

  private static @Nullable Node step(Node node, String segment) {
    if (node instanceof MapNode map) {
      return map.get(segment);
    }
    if (node instanceof ListNode list && segment.matches("0|[1-9][0-9]{0,8}")) {
      int index = Integer.parseInt(segment);
      return index < list.items().size() ? list.items().get(index) : null;
    }
    return null;
  }
}
