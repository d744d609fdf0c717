package io.meshport.contract.model.simple;

import io.meshport.platform.document.ListNode;
import io.meshport.platform.document.MapNode;
import io.meshport.platform.document.Node;
import io.meshport.platform.document.Position;
import io.meshport.platform.document.ScalarNode;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Grows an object of the standard; everything in it stands where its source stands. */
final class Tree {
  private final Map<String, Node> fields = new LinkedHashMap<>();
  private final Position position;

  Tree(Position position) {
    this.position = position;
  }

  Tree text(String field, @Nullable String value) {
    return value == null ? this : node(field, ScalarNode.text(value, position));
  }

  Tree number(String field, BigDecimal value) {
    return node(field, ScalarNode.number(value, position));
  }

  /** True is written, false goes without saying. */
  Tree flag(String field, boolean value) {
    return value ? node(field, ScalarNode.bool(true, position)) : this;
  }

  Tree node(String field, Node value) {
    fields.put(field, value);
    return this;
  }

  /** A list, unless it is empty. */
  Tree list(String field, List<? extends Node> items) {
    return items.isEmpty() ? this : node(field, ListNode.of(items, position));
  }

  MapNode build() {
    return MapNode.of(fields, position);
  }
}
