package io.meshport.contract.model.export;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.meshport.contract.model.standard.OdcsTypeOptions;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The limits among type options (ODCS 3.1.0, logicalTypeOptions), without formats and zones. */
final class Limits {
  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  private Limits() {}

  static Map<String, JsonNode> of(OdcsTypeOptions options) {
    Map<String, JsonNode> limits = new LinkedHashMap<>();
    put(limits, "minLength", options.minLength());
    put(limits, "maxLength", options.maxLength());
    if (options.pattern() != null) {
      limits.put("pattern", JSON.textNode(options.pattern()));
    }
    put(limits, "minimum", options.minimum());
    put(limits, "maximum", options.maximum());
    put(limits, "exclusiveMinimum", options.exclusiveMinimum());
    put(limits, "exclusiveMaximum", options.exclusiveMaximum());
    BigDecimal step = options.multipleOf();
    put(limits, "multipleOf", step == null ? null : JSON.numberNode(step));
    put(limits, "minProperties", options.minProperties());
    put(limits, "maxProperties", options.maxProperties());
    put(limits, "minItems", options.minItems());
    put(limits, "maxItems", options.maxItems());
    if (Boolean.TRUE.equals(options.uniqueItems())) {
      limits.put("uniqueItems", JSON.booleanNode(true));
    }
    return limits;
  }

  private static void put(Map<String, JsonNode> limits, String name, @Nullable Integer value) {
    put(limits, name, value == null ? null : JSON.numberNode(value.intValue()));
  }

  private static void put(Map<String, JsonNode> limits, String name, @Nullable JsonNode value) {
    if (value != null && !value.isNull()) {
      limits.put(name, value);
    }
  }
}
