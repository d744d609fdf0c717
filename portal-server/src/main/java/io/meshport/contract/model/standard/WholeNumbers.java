package io.meshport.contract.model.standard;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Reads whole numbers; one that is none, or too large to count anything, counts as absent. */
final class WholeNumbers extends StdDeserializer<Integer> {
  private static final long serialVersionUID = 1L;

  WholeNumbers() {
    super(Integer.class);
  }

  @Override
  public @Nullable Integer deserialize(JsonParser parser, DeserializationContext context)
      throws IOException {
    JsonNode value = context.readTree(parser);
    return value.isNumber() && value.canConvertToExactIntegral() && value.canConvertToInt()
        ? value.intValue()
        : null;
  }
}
