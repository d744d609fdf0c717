package io.meshport.scaffolder.adapter.action;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.meshport.scaffolder.ActionCall;
import io.meshport.scaffolder.ActionFailure;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The input of a step, read field by field; the schema of the action has been checked before. */
public final class GivenFields {
  private final ObjectNode input;

  private GivenFields(ObjectNode input) {
    this.input = input;
  }

  /** The input of a call. */
  public static GivenFields of(ActionCall call) {
    return new GivenFields(call.input());
  }

  /**
   * A text that must be there.
   *
   * @throws ActionFailure when it is not
   */
  public String text(String field) {
    return find(field)
        .orElseThrow(() -> new ActionFailure("The input '" + field + "' is missing or empty"));
  }

  /** A text that may be left out; an empty one counts as left out. */
  public Optional<String> find(String field) {
    JsonNode value = input.path(field);
    return value.isTextual() && !value.asText().isBlank()
        ? Optional.of(value.asText())
        : Optional.empty();
  }

  /** A text, or another one where it is left out. */
  public String text(String field, String otherwise) {
    return find(field).orElse(otherwise);
  }

  /** Whether something is switched on. */
  public boolean flag(String field) {
    return input.path(field).asBoolean(false);
  }

  /** The same for what is on or off by itself where it is left out. */
  public boolean flag(String field, boolean otherwise) {
    return input.path(field).asBoolean(otherwise);
  }

  /** A list of texts; empty when it is left out. */
  public List<String> texts(String field) {
    List<String> texts = new ArrayList<>();
    input.path(field).forEach(item -> texts.add(item.asText()));
    return texts;
  }

  /** A number, if it was given. */
  public Optional<Integer> number(String field) {
    JsonNode value = input.path(field);
    return value.isInt() ? Optional.of(value.asInt()) : Optional.empty();
  }

  /** Whatever was given, or a missing node. */
  public JsonNode any(String field) {
    return input.path(field);
  }

  /** The fields that were given with a value. */
  public List<String> fields() {
    List<String> names = new ArrayList<>();
    input.properties().stream()
        .filter(field -> !field.getValue().isNull())
        .forEach(field -> names.add(field.getKey()));
    return names;
  }

  /** An object, empty when it is left out. */
  public ObjectNode object(String field) {
    return input.path(field) instanceof ObjectNode object
        ? object
        : JsonNodeFactory.instance.objectNode();
  }
}
