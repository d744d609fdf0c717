package io.meshport.scaffolder.model.template;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.meshport.platform.document.Pointer;
import io.meshport.platform.problem.Violation;
import java.util.IdentityHashMap;
import java.util.Set;
import java.util.regex.PatternSyntaxException;

/** Checks one JSON Schema of a template, and collects the names that it has values for. */
final class SchemaReader {
  private static final long LARGEST = 20_000;
  // Values, not schemas: whatever stands below is free.
  private static final Set<String> FREE =
      Set.of("default", "const", "enum", "examples", "ui:options");

  private final Findings findings;
  private final Set<String> names;
  private final IdentityHashMap<JsonNode, Long> sizes = new IdentityHashMap<>();

  SchemaReader(Findings findings, Set<String> names) {
    this.findings = findings;
    this.names = names;
  }

  void check(ObjectNode schema, String pointer) {
    walk(schema, pointer);
    checkReferences(schema, schema, pointer);
    if (size(schema, schema) > LARGEST) {
      findings.error(
          pointer,
          "With its references followed, the schema has more than " + LARGEST + " parts, or no end",
          "Refer to fewer definitions within definitions");
      return;
    }
    for (Violation mistake : Schemas.mistakes(schema, pointer)) {
      findings.warning(
          mistake.pointer(),
          "This is no JSON Schema (draft 7): " + mistake.message(),
          "Mend it; until then values are perhaps not checked as you mean");
    }
  }

  private void walk(JsonNode node, String pointer) {
    for (int i = 0; node.isArray() && i < node.size(); i++) {
      walk(node.path(i), pointer + "/" + i);
    }
    for (var field : node.properties()) {
      String at = Pointer.child(pointer, field.getKey());
      checkKeyword(field.getKey(), field.getValue(), at);
      if (!FREE.contains(field.getKey())) {
        walk(field.getValue(), at);
      }
    }
  }

  private void checkKeyword(String keyword, JsonNode value, String at) {
    switch (keyword) {
      case "properties" -> value.fieldNames().forEachRemaining(names::add);
      case "patternProperties" ->
          value.fieldNames().forEachRemaining(pattern -> checkPattern(pattern, at));
      case "pattern" -> {
        if (value.isTextual()) {
          checkPattern(value.textValue(), at);
        }
      }
      case "ui:field" -> checkField(value, at);
      case "backstage:permissions" ->
          findings.warning(
              at,
              "Permissions of parameters are not kept here: whoever runs the template sees them",
              "Take the parameter out if not everybody may set it");
      case "backstage:featureFlag" ->
          findings.hint(at, "There are no feature flags here: it is always shown", "Remove it");
      default -> {}
    }
  }

  private void checkPattern(String pattern, String at) {
    try {
      new BoundedPattern(pattern);
    } catch (PatternSyntaxException e) {
      findings.error(
          at, "The pattern cannot be read: " + e.getDescription(), "Mend the regular expression");
    }
  }

  private void checkField(JsonNode field, String at) {
    if (field.isTextual() && !FieldExtensions.KNOWN.contains(field.textValue())) {
      findings.warning(
          at,
          "There is no field '" + field.textValue() + "' in this portal; a plain field is shown",
          "Use a field that is known here, or leave ui:field out");
    }
  }

  private void checkReferences(JsonNode node, ObjectNode root, String pointer) {
    JsonNode reference = node.path("$ref");
    if (reference.isTextual() && target(reference.textValue(), root).isMissingNode()) {
      findings.error(
          pointer + "/$ref",
          "'" + reference.textValue() + "' leads to nothing in this schema",
          "Refer to #/definitions/… of the same page; other addresses are not fetched");
    }
    for (int i = 0; node.isArray() && i < node.size(); i++) {
      checkReferences(node.path(i), root, pointer + "/" + i);
    }
    for (var field : node.properties()) {
      if (!FREE.contains(field.getKey())) {
        checkReferences(field.getValue(), root, Pointer.child(pointer, field.getKey()));
      }
    }
  }

  private static JsonNode target(String reference, JsonNode root) {
    if (reference.equals("#")) {
      return root;
    }
    return reference.startsWith("#/")
        ? root.at(JsonPointer.compile(reference.substring(1)))
        : root.path("\0");
  }

  /** How many parts a schema has when its references are followed; a circle has no end. */
  private long size(JsonNode node, JsonNode root) {
    Long known = sizes.get(node);
    if (known != null) {
      return known;
    }
    sizes.put(node, LARGEST + 1);
    long size = 1;
    JsonNode reference = node.path("$ref");
    if (reference.isTextual()) {
      size += size(target(reference.textValue(), root), root);
    }
    for (JsonNode part : node) {
      size = Math.min(size + size(part, root), LARGEST + 1);
    }
    sizes.put(node, size);
    return size;
  }
}
