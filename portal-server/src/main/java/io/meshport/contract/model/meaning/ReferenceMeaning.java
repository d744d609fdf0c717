package io.meshport.contract.model.meaning;

import io.meshport.contract.model.odcs.Findings;
import io.meshport.platform.document.ListNode;
import io.meshport.platform.document.MapNode;
import io.meshport.platform.document.Node;
import io.meshport.platform.document.Pointer;
import io.meshport.platform.document.ScalarNode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Checks that references lead to columns of the contract: {@code object.column} by name, {@code
 * schema/object/properties/column} by id. What leads into other contracts is not looked up.
 */
final class ReferenceMeaning {
  private final SchemaIndex index;
  private final Findings findings;

  ReferenceMeaning(SchemaIndex index, Findings findings) {
    this.index = index;
    this.findings = findings;
  }

  void check(MapNode relationship, String pointer) {
    for (String field : List.of("from", "to")) {
      Node value = relationship.get(field);
      String at = Pointer.child(pointer, field);
      if (value instanceof ListNode list) {
        for (int i = 0; i < list.items().size(); i++) {
          reference(list.items().get(i), Pointer.child(at, i));
        }
      } else {
        reference(value, at);
      }
    }
  }

  private void reference(@Nullable Node node, String pointer) {
    if (node instanceof ScalarNode scalar && scalar.type() == ScalarNode.Type.TEXT) {
      String path = scalar.text();
      boolean elsewhere = path.contains("#");
      if (!elsewhere && !(path.contains("/") ? leadsById(path) : index.leads(path))) {
        findings.warning(
            "dangling-reference",
            pointer,
            "'" + path + "' leads to nothing in this contract",
            "Name a column that the schema has, as object.column or by ids");
      }
    }
  }

  private boolean leadsById(String path) {
    String[] steps = (path.startsWith("/") ? path.substring(1) : path).split("/", -1);
    if (!steps[0].equals("schema") || steps.length < 2) {
      return false;
    }
    MapNode at = index.object(steps[1]);
    for (int i = 2; i < steps.length && at != null; i += 2) {
      boolean nested = steps[i].equals("properties") && i + 1 < steps.length;
      at = nested ? index.column(at, steps[i + 1]) : null;
    }
    return at != null;
  }
}
