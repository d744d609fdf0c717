package io.meshport.contract.model.imports;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.meshport.platform.document.JsonTrees;
import io.meshport.platform.document.ListNode;
import io.meshport.platform.document.MapNode;
import io.meshport.platform.document.Node;
import io.meshport.platform.document.ScalarNode;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Takes values out of a document that may hold anything; what is of another kind is not there. */
public final class Values {
  private Values() {}

  /** The text of a field. */
  public static @Nullable String text(MapNode map, String field) {
    return map.get(field) instanceof ScalarNode scalar && scalar.type() != ScalarNode.Type.NULL
        ? scalar.text()
        : null;
  }

  /** The fields of an object below a field; none where there is no object. */
  public static Map<String, Node> fields(MapNode map, String field) {
    return map.get(field) instanceof MapNode inner ? inner.fields() : Map.of();
  }

  /** The items of a list below a field; none where there is no list. */
  public static List<Node> items(MapNode map, String field) {
    return map.get(field) instanceof ListNode list ? list.items() : List.of();
  }

  /** The texts of a list below a field. */
  public static List<String> texts(MapNode map, String field) {
    return items(map, field).stream()
        .filter(ScalarNode.class::isInstance)
        .map(item -> ((ScalarNode) item).text())
        .toList();
  }

  /** Whether a field is true. */
  public static boolean isTrue(MapNode map, String field) {
    return map.get(field) instanceof ScalarNode scalar && scalar.isTrue();
  }

  /** The number of a field, also of one that is written as text. */
  public static @Nullable BigDecimal number(MapNode map, String field) {
    return map.get(field) instanceof ScalarNode scalar && scalar.type() == ScalarNode.Type.NUMBER
        ? scalar.number()
        : null;
  }

  /** A value without its places. */
  public static JsonNode json(Node node) {
    return JsonTrees.of(node);
  }

  /** A number, whole where it is whole. */
  public static JsonNode number(BigDecimal number) {
    return json(ScalarNode.number(number, io.meshport.platform.document.Position.START));
  }

  /** A text as a value. */
  public static JsonNode textNode(String text) {
    return JsonNodeFactory.instance.textNode(text);
  }
}
