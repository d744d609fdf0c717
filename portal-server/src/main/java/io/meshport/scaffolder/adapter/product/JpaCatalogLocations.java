package io.meshport.scaffolder.adapter.product;

import io.meshport.scaffolder.model.location.CatalogLocation;
import io.meshport.scaffolder.model.location.CatalogLocations;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Registered catalog files in PostgreSQL. */
@Singleton
public class JpaCatalogLocations implements CatalogLocations {
  private final EntityManager entities;

  @Inject
  public JpaCatalogLocations(EntityManager entities) {
    this.entities = entities;
  }

  @Override
  public Optional<CatalogLocation> find(String url) {
    return entities
        .createQuery("select l from CatalogLocation l where l.url = :url", CatalogLocation.class)
        .setParameter("url", url)
        .getResultStream()
        .findFirst();
  }

  @Override
  public Optional<CatalogLocation> findWith(String entityRef) {
    // The index is on the array as a whole, so the question must be about containment.
    List<?> ids =
        entities
            .createNativeQuery(
                "select id from catalog_location where entity_refs @> array[cast(:ref as text)]"
                    + " order by registered_at desc, id limit 1",
                UUID.class)
            .setParameter("ref", entityRef)
            .getResultList();
    return ids.stream().findFirst().map(id -> entities.find(CatalogLocation.class, id));
  }

  @Override
  public void add(CatalogLocation location) {
    entities.persist(location);
  }
}
