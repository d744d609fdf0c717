package io.meshport.contract.model.imports.json;

import io.meshport.contract.model.imports.Values;
import io.meshport.platform.document.ListNode;
import io.meshport.platform.document.MalformedDocument;
import io.meshport.platform.document.MapNode;
import io.meshport.platform.document.Node;
import io.meshport.platform.document.Pointer;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Follows references inside one JSON Schema. What stands elsewhere is never fetched: the portal
 * would call an address that a stranger chose.
 */
final class SchemaResolver {
  /** References one behind the other. */
  private static final int LONGEST_CHAIN = 50;

  /** Schemas looked at in all, each time counted: references multiply. */
  private static final int MOST_STEPS = 50_000;

  private final MapNode document;
  private int steps;

  SchemaResolver(MapNode document) {
    this.document = document;
  }

  /**
   * Everything that a schema says.
   *
   * @param around references that lead to the schemas around this one
   */
  SchemaView view(MapNode schema, Set<String> around) {
    Gathered gathered = new Gathered(around);
    collect(schema, gathered, 0);
    return new SchemaView(gathered.parts, gathered.references, gathered.recurs, schema.position());
  }

  private static final class Gathered {
    private final List<MapNode> parts = new ArrayList<>();
    private final Set<String> references = new HashSet<>();
    private final Set<String> around;
    private boolean recurs;

    Gathered(Set<String> around) {
      this.around = around;
    }
  }

  private void collect(MapNode schema, Gathered gathered, int chain) {
    steps++;
    if (steps > MOST_STEPS || chain > LONGEST_CHAIN) {
      throw new MalformedDocument(
          "too-many-references",
          "The references of the schema multiply beyond what the portal follows",
          "",
          schema.position());
    }
    gathered.parts.add(schema);
    String reference = Values.text(schema, "$ref");
    if (reference != null) {
      follow(reference, schema, gathered, chain);
    }
    for (Node part : Values.items(schema, "allOf")) {
      if (part instanceof MapNode map) {
        collect(map, gathered, chain + 1);
      }
    }
  }

  private void follow(String reference, MapNode from, Gathered gathered, int chain) {
    if (gathered.around.contains(reference)) {
      gathered.recurs = true;
    } else if (gathered.references.add(reference)) {
      collect(resolve(reference, from), gathered, chain + 1);
    }
  }

  private MapNode resolve(String reference, MapNode from) {
    if (!reference.startsWith("#")) {
      throw new MalformedDocument(
          "remote-reference",
          "'"
              + reference
              + "' lies outside of the schema; the portal fetches nothing. Put it under"
              + " $defs and refer to it there",
          "",
          from.position());
    }
    if (reference.equals("#")) {
      return document;
    }
    Node target = reference.startsWith("#/") ? find(reference.substring(1)) : null;
    if (target instanceof MapNode schema) {
      return schema;
    }
    throw new MalformedDocument(
        "dangling-reference", "'" + reference + "' leads to no schema", "", from.position());
  }

  private @Nullable Node find(String pointer) {
    Node node = document;
    for (String segment : Pointer.segments(pointer)) {
      node = step(node, decoded(segment));
      if (node == null) {
        return null;
      }
    }
    return node;
  }

  private static String decoded(String segment) {
    try {
      return URLDecoder.decode(segment.replace("+", "%2B"), StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      return segment;
    }
  }

  private static @Nullable Node step(Node node, String segment) {
    if (node instanceof MapNode map) {
      return map.get(segment);
    }
    if (node instanceof ListNode list && segment.matches("0|[1-9][0-9]{0,5}")) {
      int index = Integer.parseInt(segment);
      return index < list.items().size() ? list.items().get(index) : null;
    }
    return null;
  }
}
