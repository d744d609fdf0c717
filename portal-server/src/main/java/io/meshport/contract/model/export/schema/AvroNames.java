package io.meshport.contract.model.export.schema;

import java.util.HashSet;
import java.util.Set;

/**
 * Names as Avro 1.12 has them: {@code [A-Za-z_][A-Za-z0-9_]*}, none twice in one place. Type names
 * share one place, the namespace; the names of fields share their record.
 */
final class AvroNames {
  private final Set<String> taken = new HashSet<>();

  /** The legal name that is nearest to the given one and not taken yet; it is taken from now on. */
  String take(String name) {
    String legal = legal(name);
    String free = legal;
    for (int number = 2; !taken.add(free); number++) {
      free = legal + "_" + number;
    }
    return free;
  }

  /** The legal name that is nearest to the given one. */
  static String legal(String name) {
    String legal = name.replaceAll("[^A-Za-z0-9_]", "_");
    return legal.isEmpty() || Character.isDigit(legal.charAt(0)) ? "_" + legal : legal;
  }

  /** A namespace of the given words; words that say nothing are left out. */
  static String namespace(String text) {
    StringBuilder namespace = new StringBuilder();
    for (String word : text.split("\\.", -1)) {
      if (!word.isBlank()) {
        namespace.append(namespace.isEmpty() ? "" : ".").append(legal(word.strip()));
      }
    }
    return namespace.toString();
  }
}
