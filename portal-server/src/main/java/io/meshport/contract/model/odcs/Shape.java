package io.meshport.contract.model.odcs;

import io.meshport.platform.document.MapNode;
import io.meshport.platform.document.Node;
import io.meshport.platform.document.Pointer;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/**
 * What an object of the standard may hold: its fields, which of them it must have, and no other.
 */
final class Shape implements Check {
  private final String name;
  private final Map<String, Check> fields = new LinkedHashMap<>();
  private final Set<String> required = new LinkedHashSet<>();
  private boolean open;
  private Check also = Checks.any();

  private Shape(String name) {
    this.name = name;
  }

  /** A shape without fields yet; the name is for messages, "a column". */
  static Shape named(String name) {
    return new Shape(name);
  }

  Shape required(String field, Check check) {
    required.add(field);
    return optional(field, check);
  }

  Shape optional(String field, Check check) {
    fields.put(field, check);
    return this;
  }

  Shape optionalTexts(String... names) {
    for (String field : names) {
      optional(field, Checks.text());
    }
    return this;
  }

  /** Other fields may stand in it as well. */
  Shape open() {
    open = true;
    return this;
  }

  /** A rule about several fields together. */
  Shape also(Check check) {
    also = also.and(check);
    return this;
  }

  @Override
  public void check(Node node, String pointer, Findings findings) {
    if (!(node instanceof MapNode map)) {
      Checks.object().check(node, pointer, findings);
      return;
    }
    for (String field : required) {
      if (!map.has(field)) {
        missing(field, pointer, findings);
      }
    }
    map.fields()
        .forEach(
            (field, value) -> {
              Check check = fields.get(field);
              if (check != null) {
                check.check(value, Pointer.child(pointer, field), findings);
              } else if (!open) {
                unknown(field, pointer, findings);
              }
            });
    also.check(map, pointer, findings);
  }

  void missing(String field, String pointer, Findings findings) {
    findings.error(
        "required-field",
        Pointer.child(pointer, field),
        capital(name) + " must have the field '" + field + "'",
        "Add '" + field + "'");
  }

  private void unknown(String field, String pointer, Findings findings) {
    findings.error(
        "unknown-field",
        Pointer.child(pointer, field),
        capital(name) + " has no field '" + field + "'",
        "Strike it, or keep it as an entry of customProperties. Fields are: "
            + String.join(", ", fields.keySet()));
  }

  private static String capital(String words) {
    return Character.toUpperCase(words.charAt(0)) + words.substring(1);
  }
}
