package io.meshport.scaffolder.service.location;

import com.fasterxml.jackson.databind.JsonNode;
import io.meshport.identity.Caller;
import io.meshport.scaffolder.model.location.CatalogFile;
import io.meshport.scaffolder.model.location.CatalogLocation;
import io.meshport.scaffolder.model.location.CatalogLocations;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Optional;

/** Registers catalog files, and finds the entities in them again. */
@Singleton
@Transactional
public class LocationRegistry {
  private final CatalogLocations locations;
  private final Clock clock;

  @Inject
  public LocationRegistry(CatalogLocations locations, Clock clock) {
    this.locations = locations;
    this.clock = clock;
  }

  /** Registers a file; registering it again replaces what was known of it. */
  public void register(String url, CatalogFile file, Caller caller) {
    Optional<CatalogLocation> known = locations.find(url);
    CatalogLocation location = known.orElseGet(() -> new CatalogLocation(url));
    location.register(file, caller.id().value(), clock.instant());
    if (known.isEmpty()) {
      locations.add(location);
    }
  }

  /** An entity of a registered file. */
  public Optional<JsonNode> find(String entityRef) {
    return locations.findWith(entityRef).flatMap(location -> location.entity(entityRef));
  }
}
