package io.meshport.contract.model.standard;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Lists and maps that a document leaves out are empty in the model. */
final class Absent {
  private Absent() {}

  /** Items that are nothing, or nothing the standard knows, are left out. */
  static <T> List<T> orNone(@Nullable List<T> given) {
    return given == null ? List.of() : given.stream().filter(Objects::nonNull).toList();
  }

  /** In the order of the document. */
  static <T> Map<String, T> orNone(@Nullable Map<String, T> given) {
    return given == null ? Map.of() : Collections.unmodifiableMap(new LinkedHashMap<>(given));
  }
}
