package io.meshport.contract.model.standard;

import com.fasterxml.jackson.annotation.JsonAutoDetect;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.PropertyAccessor;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.cfg.CoercionAction;
import com.fasterxml.jackson.databind.cfg.CoercionInputShape;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.type.LogicalType;
import io.meshport.contract.model.document.MapNode;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Reads the types of the standard from a document's tree, and writes them to one. */
public final class OdcsMapper {
  private static final Logger LOG = LoggerFactory.getLogger(OdcsMapper.class);
  private static final JsonMapper MAPPER = build();

  /** What a document says of which not even a part can be read. */
  private static final OdcsContract NOTHING = MAPPER.convertValue(Map.of(), OdcsContract.class);

  private OdcsMapper() {}

  /**
   * What a document says. It never refuses, that is the validator's part: a value of another type
   * than the standard wants counts as absent.
   */
  public static OdcsContract read(MapNode contract) {
    return read(JsonTrees.of(contract));
  }

  /** What a tree says; the same leniency. */
  public static OdcsContract read(ObjectNode contract) {
    try {
      return MAPPER.treeToValue(contract, OdcsContract.class);
    } catch (JsonProcessingException e) {
      LOG.warn("A document could not be read into the types of the standard", e);
      return NOTHING;
    }
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
