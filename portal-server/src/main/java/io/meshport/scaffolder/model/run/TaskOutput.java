package io.meshport.scaffolder.model.run;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.meshport.scaffolder.model.expression.Truth;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a template shows at the end of a task: links, texts, and whatever its author named. */
final class TaskOutput {
  private static final List<String> CONDITIONAL = List.of("links", "text");

  private TaskOutput() {}

  static ObjectNode of(@Nullable JsonNode written, ObjectNode context) {
    if (written == null || !written.isObject()) {
      return JsonNodeFactory.instance.objectNode();
    }
    JsonNode rendered = Expressions.render(written, context).orElseGet(written::deepCopy);
    ObjectNode output = (ObjectNode) rendered;
    for (String name : CONDITIONAL) {
      if (output.get(name) instanceof ArrayNode items) {
        output.set(name, shown(items));
      }
    }
    return output;
  }

  // An "if" that is undefined is gone by now, so its item stays, as the reference has it.
  private static ArrayNode shown(ArrayNode items) {
    ArrayNode shown = items.arrayNode();
    for (JsonNode item : items) {
      JsonNode condition = item.path("if");
      if (condition.isMissingNode() || Truth.of(condition)) {
        shown.add(item instanceof ObjectNode object ? object.without("if") : item);
      }
    }
    return shown;
  }
}
