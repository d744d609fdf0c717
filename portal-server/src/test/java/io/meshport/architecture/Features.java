package io.meshport.architecture;

import com.tngtech.archunit.core.domain.JavaClass;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The features of the server, their layers, and who may use whom. */
final class Features {
  static final List<String> LAYERS = List.of("rest", "service", "model", "adapter");

  /** The column "may use" of the architecture; every feature may use platform. */
  static final Map<String, Set<String>> MAY_USE =
      Map.of(
          "platform", Set.of(),
          "identity", Set.of(),
          "catalog", Set.of("identity"),
          "contract", Set.of("catalog", "identity"),
          "access", Set.of("catalog", "contract", "identity", "scaffolder"),
          "discovery", Set.of("catalog", "contract", "identity"),
          "notification", Set.of("identity", "scaffolder"),
          "repository", Set.of("catalog", "identity"),
          "scaffolder", Set.of("catalog", "contract", "identity", "repository"));

  private static final String ROOT = "io.meshport.";

  private Features() {}

  /** The feature that a class belongs to, if it is one of ours. */
  static Optional<String> featureOf(JavaClass type) {
    String name = type.getPackageName();
    if (!name.startsWith(ROOT)) {
      return Optional.empty();
    }
    String feature = name.substring(ROOT.length()).split("\\.", -1)[0];
    return MAY_USE.containsKey(feature) ? Optional.of(feature) : Optional.empty();
  }

  /** The layer that a class belongs to, or "root" for what others may see. */
  static String layerOf(JavaClass type) {
    String[] parts = type.getPackageName().split("\\.", -1);
    return parts.length > 3 && LAYERS.contains(parts[3]) ? parts[3] : "root";
  }
}
