package io.meshport.contract.model.odcs;

import io.meshport.platform.document.MapNode;
import io.meshport.platform.document.ScalarNode;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The versions of the Open Data Contract Standard that the portal reads, the oldest first. */
public enum OdcsVersion {
  /** 2.2.0 to 2.2.2, which share one shape. */
  V2_2,
  /** 3.0.0. */
  V3_0_0,
  /** 3.0.1. */
  V3_0_1,
  /** 3.0.2. */
  V3_0_2,
  /** 3.1.0, the version that the portal speaks. */
  V3_1_0,
  /** 3.2.0, a draft of which nothing is final. */
  V3_2_0;

  private static final Map<String, OdcsVersion> BY_NAME =
      new TreeMap<>(
          Map.of(
              "v2.2.0", V2_2,
              "v2.2.1", V2_2,
              "v2.2.2", V2_2,
              "v3.0.0", V3_0_0,
              "v3.0.1", V3_0_1,
              "v3.0.2", V3_0_2,
              "v3.1.0", V3_1_0,
              "v3.2.0", V3_2_0));

  private static final List<String> MARKS_OF_2_2 =
      List.of("uuid", "dataset", "datasetName", "quantumName");

  /** What documents write as {@code apiVersion}. */
  static List<String> names() {
    return List.copyOf(BY_NAME.keySet());
  }

  /**
   * The version that a document declares. Version 2.2 did not ask for the declaration, so its other
   * marks count as well; whatever else declares nothing known is held to 3.1.0.
   */
  public static OdcsVersion declaredBy(MapNode contract) {
    if (contract.get("apiVersion") instanceof ScalarNode name) {
      return BY_NAME.getOrDefault(name.text(), V3_1_0);
    }
    boolean old = !contract.has("id") && MARKS_OF_2_2.stream().anyMatch(contract::has);
    return old ? V2_2 : V3_1_0;
  }

  /** Whether it came before another version. */
  public boolean isBefore(OdcsVersion other) {
    return compareTo(other) < 0;
  }

  /** Whether it is that version or a later one. */
  public boolean isSince(OdcsVersion other) {
    return compareTo(other) >= 0;
  }
}
