package io.meshport.contract.model.standard;

import com.fasterxml.jackson.annotation.JsonAutoDetect;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.PropertyAccessor;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.cfg.CoercionAction;
import com.fasterxml.jackson.databind.cfg.CoercionInputShape;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.type.LogicalType;
import io.meshport.platform.document.JsonTrees;
import io.meshport.platform.document.MalformedDocument;
import io.meshport.platform.document.MapNode;
import io.meshport.platform.document.Pointer;
import io.meshport.platform.document.Position;
import java.util.List;

/** Reads the types of the standard from a document's tree, and writes them to one. */
public final class OdcsMapper {
  private static final JsonMapper MAPPER = build();

  private OdcsMapper() {}

  /**
   * What a document says. Faults are the validator's part: a value of another type than the
   * standard wants counts as absent.
   *
   * @throws MalformedDocument for what cannot even be left out, with a pointer to it
   */
  public static OdcsContract read(MapNode contract) {
    return read(JsonTrees.of(contract));
  }

  /** What a tree says; the same leniency. */
  public static OdcsContract read(ObjectNode contract) {
    return read(contract, MAPPER);
  }

  static OdcsContract read(ObjectNode contract, JsonMapper mapper) {
    try {
      return mapper.treeToValue(contract, OdcsContract.class);
    } catch (JsonProcessingException e) {
      throw new MalformedDocument(
          "value-not-readable",
          "The document holds a value that cannot be read: " + e.getOriginalMessage(),
          e instanceof JsonMappingException mapping ? pointer(mapping) : "",
          Position.START);
    }
  }

  private static String pointer(JsonMappingException failure) {
    String pointer = "";
    for (JsonMappingException.Reference step : failure.getPath()) {
      pointer =
          step.getFieldName() == null
              ? Pointer.child(pointer, step.getIndex())
              : Pointer.child(pointer, step.getFieldName());
    }
    return pointer;
  }

  /** The contract as a tree, its fields in the order of the standard, nothing absent written. */
  public static ObjectNode write(OdcsContract contract) {
    return MAPPER.valueToTree(contract);
  }

  private static JsonMapper build() {
    JsonMapper mapper =
        JsonMapper.builder()
            .visibility(PropertyAccessor.FIELD, JsonAutoDetect.Visibility.ANY)
            .visibility(PropertyAccessor.GETTER, JsonAutoDetect.Visibility.NONE)
            .visibility(PropertyAccessor.IS_GETTER, JsonAutoDetect.Visibility.NONE)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
            .defaultPropertyInclusion(
                JsonInclude.Value.construct(
                    JsonInclude.Include.NON_NULL, JsonInclude.Include.ALWAYS))
            .withConfigOverride(
                List.class,
                o ->
                    o.setInclude(
                        JsonInclude.Value.construct(
                            JsonInclude.Include.NON_EMPTY, JsonInclude.Include.ALWAYS)))
            .addHandler(new Lenient())
            .addModule(new SimpleModule().addDeserializer(Integer.class, new WholeNumbers()))
            .withCoercionConfig(
                LogicalType.POJO,
                config ->
                    config
                        .setAcceptBlankAsEmpty(true)
                        .setCoercion(CoercionInputShape.EmptyString, CoercionAction.AsNull))
            .build();
    return mapper;
  }
}
