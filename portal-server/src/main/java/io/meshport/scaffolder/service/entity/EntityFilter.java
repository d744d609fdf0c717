package io.meshport.scaffolder.service.entity;

import io.meshport.platform.problem.PortalException;
import io.meshport.platform.problem.ProblemType;
import io.meshport.platform.problem.Violation;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A filter as fields of wizards state it: statements joined by commas hold together, a key that is
 * there twice means one of its values, and several filters are alternatives. Case does not matter.
 */
public final class EntityFilter {
  private static final Map<String, String> KEYS =
      Map.of(
          "kind", "kind",
          "namespace", "namespace",
          "metadata.namespace", "namespace",
          "name", "name",
          "metadata.name", "name",
          "type", "type",
          "spec.type", "type",
          "owner", "owner",
          "spec.owner", "owner");
  private static final int LONGEST = 2_000;

  private final List<Map<String, Set<String>>> alternatives = new ArrayList<>();

  /**
   * Reads filters, each {@code key=value,key=value}; a key alone asks that there is a value.
   *
   * @throws PortalException INVALID_PARAMETER for a key that things of the mesh do not have
   */
  public EntityFilter(List<String> filters) {
    for (String filter : filters) {
      if (filter.length() > LONGEST) {
        throw invalid("must have at most " + LONGEST + " characters");
      }
      Map<String, Set<String>> wanted = new LinkedHashMap<>();
      for (String statement : filter.split(",", -1)) {
        if (!statement.isBlank()) {
          add(statement.strip(), wanted);
        }
      }
      alternatives.add(wanted);
    }
  }

  private static void add(String statement, Map<String, Set<String>> wanted) {
    int equals = statement.indexOf('=');
    String written = equals < 0 ? statement : statement.substring(0, equals);
    String key = KEYS.get(written.toLowerCase(Locale.ROOT));
    if (key == null) {
      throw invalid("knows kind, namespace, name, type and owner, not '" + written + "'");
    }
    Set<String> values = wanted.computeIfAbsent(key, any -> new LinkedHashSet<>());
    if (equals >= 0) {
      values.add(statement.substring(equals + 1).toLowerCase(Locale.ROOT));
    }
  }

  private static PortalException invalid(String rule) {
    return new PortalException(
        ProblemType.INVALID_PARAMETER, "filter " + rule, List.of(Violation.at("filter", rule)));
  }

  /** Whether something of this kind may fit at all. */
  boolean mayHave(String kind) {
    return alternatives.isEmpty()
        || alternatives.stream().anyMatch(wanted -> fits(wanted, "kind", kind));
  }

  /** Whether one of the filters lets it through. */
  boolean fits(MeshEntity entity) {
    return alternatives.isEmpty()
        || alternatives.stream()
            .anyMatch(
                wanted ->
                    fits(wanted, "kind", entity.kind())
                        && fits(wanted, "namespace", entity.namespace())
                        && fits(wanted, "name", entity.name())
                        && fits(wanted, "type", entity.type())
                        && fits(wanted, "owner", entity.owner()));
  }

  private static boolean fits(Map<String, Set<String>> wanted, String key, @Nullable String value) {
    Set<String> values = wanted.get(key);
    if (values == null) {
      return true;
    }
    return value != null && (values.isEmpty() || values.contains(value.toLowerCase(Locale.ROOT)));
  }
}
