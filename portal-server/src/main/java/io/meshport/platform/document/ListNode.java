package io.meshport.platform.document;

import java.util.List;

/**
 * Values in a row.
 *
 * @param items the values
 * @param position where it stands
 * @param size how many values it holds, itself included
 * @param height how deeply it nests
 */
public record ListNode(List<Node> items, Position position, int size, int height) implements Node {

  /** A list of these items. */
  public static ListNode of(List<? extends Node> items, Position position) {
    int size = 1;
    int height = 0;
    for (Node item : items) {
      size += item.size();
      height = Math.max(height, item.height());
    }
    return new ListNode(List.copyOf(items), position, size, height + 1);
  }

  @Override
  public ListNode at(Position elsewhere) {
    return new ListNode(items, elsewhere, size, height);
  }

  @Override
  public String kind() {
    return "a list";
  }
}
