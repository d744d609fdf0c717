package io.meshport.scaffolder.model.template;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashSet;
import java.util.Set;

/** What the pages of a template set by themselves, in values that an older template asked for. */
public final class NewDefaults {
  private NewDefaults() {}

  /**
   * The values, with the defaults of fields that the older template did not have. A field that it
   * had and that was left empty stays so: that was a decision.
   */
  public static ObjectNode filled(
      TemplateDefinition older, TemplateDefinition newer, ObjectNode values) {
    Set<String> known = new HashSet<>();
    older.pages().forEach(page -> collect(page.schema(), known));
    ObjectNode filled = values.deepCopy();
    for (ParameterPage page : newer.pages()) {
      for (var field : page.schema().path("properties").properties()) {
        JsonNode usual = field.getValue().path("default");
        boolean fresh = !known.contains(field.getKey()) && !filled.has(field.getKey());
        if (fresh && !usual.isMissingNode()) {
          filled.set(field.getKey(), usual.deepCopy());
        }
      }
    }
    return filled;
  }

  // Under whichever condition it stands there.
  private static void collect(JsonNode schema, Set<String> names) {
    schema.path("properties").fieldNames().forEachRemaining(names::add);
    schema.forEach(part -> collect(part, names));
  }
}
