package io.meshport.scaffolder.model.location;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Registered catalog files in memory. */
public final class InMemoryCatalogLocations implements CatalogLocations {
  private final List<CatalogLocation> locations = new ArrayList<>();

  @Override
  public Optional<CatalogLocation> find(String url) {
    return locations.stream().filter(location -> location.url().equals(url)).findFirst();
  }

  @Override
  public Optional<CatalogLocation> findWith(String entityRef) {
    return locations.stream()
        .filter(location -> location.entityRefs().contains(entityRef))
        .max(Comparator.comparing(CatalogLocation::registeredAt));
  }

  @Override
  public void add(CatalogLocation location) {
    locations.add(location);
  }

  /** How many there are. */
  public int size() {
    return locations.size();
  }
}
