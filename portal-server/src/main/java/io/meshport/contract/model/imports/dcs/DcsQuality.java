package io.meshport.contract.model.imports.dcs;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.meshport.contract.ContractFinding;
import io.meshport.contract.model.imports.ElementDraft;
import io.meshport.contract.model.imports.Values;
import io.meshport.contract.model.odcs.OdcsValidator;
import io.meshport.platform.document.DocumentParser;
import io.meshport.platform.document.MapNode;
import io.meshport.platform.document.Node;
import io.meshport.platform.document.Notation;
import java.util.Map;

/** Quality rules of the former standard; one that ODCS would refuse is kept as a text. */
final class DcsQuality {
  private static final Map<String, String> RENAMED =
      Map.of(
          "mustBeGreaterThanOrEqualTo", "mustBeGreaterOrEqualTo",
          "mustBeLessThanOrEqualTo", "mustBeLessOrEqualTo",
          "dimensions", "dimension");

  private static final Map<String, String> METRICS =
      Map.of(
          "duplicateCount", "duplicateValues",
          "duplicatePercent", "duplicateValues",
          "nullCount", "nullValues",
          "row_count", "rowCount");

  private DcsQuality() {}

  static void write(MapNode of, ElementDraft element) {
    for (Node node : Values.items(of, "quality")) {
      if (node instanceof MapNode rule) {
        ObjectNode translated = translated(rule);
        if (isValid(translated)) {
          element.rule().setAll(translated);
        } else {
          ObjectNode text = element.rule().put("type", "text");
          text.put("description", described(rule));
          element.warn("A quality rule that the standard would refuse is kept as a text");
        }
      }
    }
  }

  private static ObjectNode translated(MapNode rule) {
    ObjectNode translated = JsonNodeFactory.instance.objectNode();
    rule.fields()
        .forEach(
            (field, value) -> {
              JsonNode json = Values.json(value);
              if (!json.isNull()) {
                translated.set(RENAMED.getOrDefault(field, field), json);
              }
            });
    JsonNode metric = translated.remove("rule");
    if (metric != null && !translated.has("metric")) {
      translated.set("metric", metric);
    }
    String name = translated.path("metric").asText();
    if (METRICS.containsKey(name)) {
      translated.put("metric", METRICS.get(name));
      if (name.endsWith("Percent")) {
        translated.put("unit", "percent");
      }
    }
    return translated;
  }

  private static String described(MapNode rule) {
    String description = Values.text(rule, "description");
    return description == null
        ? Values.json(rule).toString()
        : description + " " + Values.json(rule);
  }

  private static boolean isValid(ObjectNode rule) {
    ObjectNode probe = JsonNodeFactory.instance.objectNode();
    probe.put("apiVersion", "v3.1.0").put("kind", "DataContract");
    probe.put("id", "probe").put("version", "1").put("status", "draft");
    ObjectNode object = probe.putArray("schema").addObject().put("name", "probe");
    object.putArray("quality").add(rule);
    return OdcsValidator.validate(DocumentParser.parse(probe.toString(), Notation.JSON)).stream()
        .noneMatch(ContractFinding::isError);
  }
}
