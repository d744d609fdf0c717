package io.meshport.catalog.model;

import io.meshport.catalog.service.ProductService;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Breaks on purpose what a model must not do; see RulesFireTest. */
class PlantedModel {
  @Inject @Nullable ProductService upwards;
  @Nullable EntityManager database;
  @Nullable Response technology;

  Instant wallClock() {
    System.out.println("printed");
    java.util.logging.Logger.getLogger("other").info("logged");
    return Instant.now();
  }
}
