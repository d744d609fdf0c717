package io.meshport.scaffolder.model.template;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashSet;
import java.util.Set;

/** Which values of a wizard are secrets, which are never kept beside the others. */
public final class SecretValues {
  private SecretValues() {}

  /**
   * The values without those of fields that are secrets, wherever they stand: a name that is a
   * secret in one place is dropped in all.
   */
  public static ObjectNode removed(TemplateDefinition template, ObjectNode values) {
    ObjectNode kept = values.deepCopy();
    drop(kept, names(template));
    return kept;
  }

  /** The names of the fields that are secrets. */
  public static Set<String> names(TemplateDefinition template) {
    Set<String> names = new HashSet<>();
    template.pages().forEach(page -> collect(page.schema(), names));
    ObjectNode secrets = template.secretsSchema();
    if (secrets != null) {
      secrets.path("properties").fieldNames().forEachRemaining(names::add);
    }
    return names;
  }

  private static void collect(JsonNode schema, Set<String> names) {
    for (var property : schema.path("properties").properties()) {
      JsonNode field = property.getValue();
      boolean secret =
          FieldExtensions.SECRET.equals(field.path("ui:field").textValue())
              || "password".equals(field.path("ui:widget").textValue());
      if (secret) {
        names.add(property.getKey());
      }
    }
    schema.forEach(part -> collect(part, names));
  }

  private static void drop(JsonNode value, Set<String> names) {
    if (value instanceof ObjectNode object) {
      object.remove(names);
    }
    value.forEach(part -> drop(part, names));
  }
}
