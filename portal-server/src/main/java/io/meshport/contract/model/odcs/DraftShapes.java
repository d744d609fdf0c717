package io.meshport.contract.model.odcs;

import com.fasterxml.jackson.databind.JsonNode;
import io.meshport.platform.document.JsonTrees;
import io.meshport.platform.document.ListNode;
import io.meshport.platform.document.MapNode;
import io.meshport.platform.document.Node;
import io.meshport.platform.document.Pointer;
import io.meshport.platform.document.ScalarNode;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What the draft of version 3.2.0 adds: contexts, synonyms, enumerations and maps. */
final class DraftShapes {
  private final CommonShapes common;

  DraftShapes(CommonShapes common) {
    this.common = common;
  }

  /** Guidance for machines: a text, or an object of instructions, statements and constraints. */
  Check context() {
    Check object =
        Shape.named("a context")
            .optionalTexts("instructions")
            .optional(
                "verifiedStatements",
                CommonShapes.entries(
                    guidance("a verified statement")
                        .required("question", Checks.text())
                        .optionalTexts("answer")))
            .optional(
                "constraints",
                CommonShapes.entries(
                    guidance("a constraint").required("constraint", Checks.text())));
    return (node, pointer, findings) -> {
      if (!Checks.isText(node)) {
        object.check(node, pointer, findings);
      }
    };
  }

  private Shape guidance(String name) {
    return Shape.named(name)
        .optionalTexts("id")
        .optional("authoritativeDefinitions", common.definitions())
        .optional("tags", Checks.texts())
        .optional("customProperties", common.customProperties());
  }

  Check synonyms() {
    return CommonShapes.entries(
        Shape.named("a synonym")
            .optional("id", Checks.stableId())
            .required("synonym", Checks.text())
            .optionalTexts("description", "locale", "source", "status")
            .optional("customProperties", common.customProperties()));
  }

  Check enumeration() {
    return CommonShapes.entries(
            Shape.named("an allowed value")
                .required("value", Checks.single())
                .optional("id", Checks.stableId())
                .optionalTexts("label", "description")
                .optional("customProperties", common.customProperties())
                .optional("authoritativeDefinitions", common.definitions())
                .optional("tags", Checks.texts()))
        .and(DraftShapes::distinctValues);
  }

  static Check semanticType() {
    return Checks.oneOf(List.of("column", "measure", "dimension"));
  }

  /** The key and the value of a map are columns without a name. */
  static Check map(Check item) {
    return Shape.named("a map").required("key", item).required("value", item);
  }

  private static void distinctValues(Node node, String pointer, Findings findings) {
    if (!(node instanceof ListNode list)) {
      return;
    }
    if (list.items().isEmpty()) {
      findings.error("empty-list", pointer, "Must allow at least one value", "Add a value");
    }
    Set<JsonNode> entries = new HashSet<>();
    Set<String> values = new HashSet<>();
    for (int i = 0; i < list.items().size(); i++) {
      Node entry = list.items().get(i);
      boolean sameValue =
          entry instanceof MapNode map
              && map.get("value") instanceof ScalarNode value
              && !values.add(value.kind() + value.text());
      if (!entries.add(JsonTrees.of(entry))) {
        repeated(Pointer.child(pointer, i), findings);
      } else if (sameValue) {
        findings.warning(
            "duplicate-value",
            Pointer.child(Pointer.child(pointer, i), "value"),
            "The value stands twice in this list",
            "Give each value one entry");
      }
    }
  }

  private static void repeated(String pointer, Findings findings) {
    findings.error("not-distinct", pointer, "The entry stands twice", "Strike one of both");
  }
}
