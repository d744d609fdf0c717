package io.meshport.platform.persistence;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/** Hands the container's entity manager, and the clock, to constructors. */
@Singleton
public class Persistence {
  // Not private: nothing reads it here, the container both fills it and hands it out.
  @Produces
  @PersistenceContext(unitName = "meshport")
  @Nullable EntityManager entityManager;

  @Produces
  @Singleton
  Clock clock() {
    // As precise as the database keeps it, so that an answer reads the same before and after.
    return Clock.tick(Clock.systemUTC(), Duration.of(1, ChronoUnit.MICROS));
  }
}
