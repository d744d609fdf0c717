package io.meshport.contract.model.upgrade;

import io.meshport.platform.document.MapNode;
import io.meshport.platform.document.Node;
import io.meshport.platform.document.ScalarNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Keeps what an upgrade changed, where everything came from, and what found no place. */
final class Journal {
  private final List<UpgradeNote> notes = new ArrayList<>();
  private final Map<String, String> moves = new HashMap<>();
  private final List<Node> homeless = new ArrayList<>();

  void note(String source, String message) {
    notes.add(new UpgradeNote(source, message));
  }

  /** What stands at one pointer of the new tree came from another one of the document. */
  void moved(String source, String target) {
    if (!source.equals(target)) {
      moves.put(target, source);
    }
  }

  /** A field of a section that has no place for others; the contract itself keeps it. */
  void lift(String source, Node value) {
    note(source, "Became a custom property of the contract, as its section takes no others");
    homeless.add(customProperty(source.substring(1), value));
  }

  static MapNode customProperty(String name, Node value) {
    Map<String, Node> entry = new LinkedHashMap<>();
    entry.put("property", ScalarNode.text(name, value.position()));
    entry.put("value", value);
    return MapNode.of(entry, value.position());
  }

  List<Node> homeless() {
    return homeless;
  }

  List<UpgradeNote> notes() {
    return List.copyOf(notes);
  }

  /** Follows the nearest move around a pointer. */
  String source(String target) {
    String around = target;
    while (!around.isEmpty()) {
      String source = moves.get(around);
      if (source != null) {
        return source + target.substring(around.length());
      }
      around = around.substring(0, around.lastIndexOf('/'));
    }
    return target;
  }
}
