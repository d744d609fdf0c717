package io.meshport.scaffolder.adapter.task;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import org.jspecify.annotations.Nullable;

/** Keeps a JSON object as text, in the order of its members. */
@Converter(autoApply = true)
public class JsonObjectConverter implements AttributeConverter<ObjectNode, String> {
  private static final ObjectMapper JSON = new ObjectMapper();

  @Override
  public @Nullable String convertToDatabaseColumn(@Nullable ObjectNode object) {
    return object == null ? null : object.toString();
  }

  @Override
  public @Nullable ObjectNode convertToEntityAttribute(@Nullable String text) {
    if (text == null) {
      return null;
    }
    try {
      return (ObjectNode) JSON.readTree(text);
    } catch (JsonProcessingException unreadable) {
      throw new IllegalStateException("A kept JSON object cannot be read", unreadable);
    }
  }
}
