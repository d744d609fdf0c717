package io.meshport.scaffolder.model.template;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads what a task shows at its end. */
final class OutputReader {
  private static final String AT = "/spec/output";

  private OutputReader() {}

  static @Nullable JsonNode output(ObjectNode spec, Findings findings, References references) {
    ObjectNode output = new Fields(spec, "/spec", findings).object("output");
    if (output == null) {
      return null;
    }
    for (String list : List.of("links", "text")) {
      JsonNode items = output.path(list);
      if (!items.isMissingNode() && !items.isArray()) {
        findings.error(AT + "/" + list, "'" + list + "' is a list", "Write its items below it");
      }
      for (int i = 0; i < items.size(); i++) {
        if (!items.path(i).isObject()) {
          findings.error(
              AT + "/" + list + "/" + i,
              "An item of '" + list + "' is an object",
              "Give it a title");
        }
      }
    }
    references.check(output, AT);
    return output;
  }
}
