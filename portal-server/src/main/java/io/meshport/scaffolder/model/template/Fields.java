package io.meshport.scaffolder.model.template;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.meshport.platform.document.Pointer;
import org.jspecify.annotations.Nullable;

/** Takes fields out of an object of a template, and says so where one is of the wrong kind. */
final class Fields {
  private final ObjectNode object;
  private final String pointer;
  private final Findings findings;

  Fields(ObjectNode object, String pointer, Findings findings) {
    this.object = object;
    this.pointer = pointer;
    this.findings = findings;
  }

  /** A text that is not empty, if the field is there. */
  @Nullable String text(String name) {
    JsonNode value = object.path(name);
    if (value.isMissingNode()) {
      return null;
    }
    if (!value.isTextual() || value.textValue().isBlank()) {
      findings.error(at(name), "'" + name + "' is a text", "Write a text that is not empty");
      return null;
    }
    return value.textValue();
  }

  /** A text that must be there; empty, and an error, where it is not. */
  String required(String name, String remedy) {
    if (!object.has(name)) {
      findings.error(at(name), "'" + name + "' is missing", remedy);
      return "";
    }
    String text = text(name);
    return text == null ? "" : text;
  }

  /** An object, if the field is there. */
  @Nullable ObjectNode object(String name) {
    JsonNode value = object.path(name);
    if (value instanceof ObjectNode found) {
      return found;
    }
    if (!value.isMissingNode()) {
      findings.error(at(name), "'" + name + "' is an object", "Write names and values below it");
    }
    return null;
  }

  private String at(String name) {
    return Pointer.child(pointer, name);
  }
}
