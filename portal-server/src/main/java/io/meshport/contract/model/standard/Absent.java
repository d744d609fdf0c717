package io.meshport.contract.model.standard;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Lists and maps that a document leaves out are empty in the model. */
final class Absent {
  private static final List<String> ADDRESS =
      List.of(
          "account",
          "project",
          "region",
          "regionName",
          "host",
          "port",
          "serviceName",
          "catalog",
          "database",
          "dataset",
          "schema",
          "warehouse",
          "workgroup",
          "stagingDir",
          "location",
          "endpointUrl",
          "path",
          "stream",
          "format",
          "delimiter");

  private Absent() {}

  /** Items that are nothing, or nothing the standard knows, are left out. */
  static <T> List<T> orNone(@Nullable List<T> given) {
    return given == null ? List.of() : given.stream().filter(Objects::nonNull).toList();
  }

  /**
   * In the order of the alphabet: the order of the document does not come through Jackson, which
   * turns it round each time.
   */
  static <T> Map<String, T> orNone(@Nullable Map<String, T> given) {
    return given == null ? Map.of() : Collections.unmodifiableMap(new TreeMap<>(given));
  }

  /** In the order in which people say where data stands, from the account to the format. */
  static <T> Map<String, T> addressOrNone(@Nullable Map<String, T> given) {
    if (given == null) {
      return Map.of();
    }
    Map<String, T> address = new LinkedHashMap<>();
    ADDRESS.stream()
        .filter(given::containsKey)
        .forEach(field -> address.put(field, Objects.requireNonNull(given.get(field))));
    new TreeMap<>(given).forEach(address::putIfAbsent);
    return Collections.unmodifiableMap(address);
  }
}
