package io.meshport.access.adapter;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.meshport.access.model.Actor;
import io.meshport.access.model.Approvers;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.List;

/** Keeps the people who were asked as a JSON array in the row of the request. */
@Converter(autoApply = true)
public class ApproversConverter implements AttributeConverter<Approvers, String> {
  private static final ObjectMapper JSON = new ObjectMapper();

  @Override
  public String convertToDatabaseColumn(Approvers approvers) {
    try {
      return JSON.writeValueAsString(approvers.people());
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException("Approvers cannot be written", impossible);
    }
  }

  @Override
  public Approvers convertToEntityAttribute(String text) {
    try {
      return new Approvers(JSON.readValue(text, new TypeReference<List<Actor>>() {}));
    } catch (JsonProcessingException unreadable) {
      throw new IllegalStateException("Approvers cannot be read", unreadable);
    }
  }
}
