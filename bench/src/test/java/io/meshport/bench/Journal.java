package io.meshport.bench;

import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** What the portal has acknowledged, as its clients remember it. */
final class Journal {

  private final Map<String, Long> published = new ConcurrentHashMap<>();
  private final Set<String> granted = ConcurrentHashMap.newKeySet();

  void published(SampleProduct product, Reply acknowledged) {
    published.put(product.key(), acknowledged.version());
  }

  void approved(SampleProduct product) {
    granted.add(product.role());
  }

  /** Each published product with its last acknowledged version. */
  Map<String, Long> published() {
    return Map.copyOf(published);
  }

  int publications() {
    return published.size();
  }

  /** The roles of all approved requests. */
  Set<String> granted() {
    return Set.copyOf(granted);
  }
}
