package io.meshport.platform.persistence;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Hands the container's entity manager, and the clock, to constructors. */
@Singleton
public class Persistence {
  private @Nullable EntityManager entityManager;

  @PersistenceContext(unitName = "meshport")
  void use(EntityManager ofTheContainer) {
    this.entityManager = ofTheContainer;
  }

  @Produces
  EntityManager entityManager() {
    return Objects.requireNonNull(entityManager, "the container injects it before any use");
  }

  @Produces
  @Singleton
  Clock clock() {
    return Clock.systemUTC();
  }
}
