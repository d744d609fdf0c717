package io.meshport.scaffolder.model.location;

import java.util.Optional;

/** Where registered catalog files are kept. */
public interface CatalogLocations {
  /** The location of a catalog file. */
  Optional<CatalogLocation> find(String url);

  /** The newest location whose file holds an entity. */
  Optional<CatalogLocation> findWith(String entityRef);

  void add(CatalogLocation location);
}
