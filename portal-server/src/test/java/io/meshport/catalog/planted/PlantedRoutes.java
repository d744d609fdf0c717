package io.meshport.catalog.planted;

import io.meshport.catalog.model.Domain;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;

/** Breaks on purpose what a resource must not do; see RulesFireTest. */
@Path("planted")
public class PlantedRoutes {
  /** A route without a permission entry that shows an entity. */
  @GET
  public Domain open(Domain domain) {
    return domain;
  }

  /** A view that is no record. */
  public static class PlantedView {}
}
