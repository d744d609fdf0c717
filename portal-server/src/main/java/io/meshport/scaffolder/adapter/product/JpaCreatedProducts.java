package io.meshport.scaffolder.adapter.product;

import io.meshport.catalog.ProductKey;
import io.meshport.scaffolder.model.product.CreatedProduct;
import io.meshport.scaffolder.model.product.CreatedProducts;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import java.util.Optional;

/** Origins of products in PostgreSQL. */
@Singleton
public class JpaCreatedProducts implements CreatedProducts {
  private final EntityManager entities;

  @Inject
  public JpaCreatedProducts(EntityManager entities) {
    this.entities = entities;
  }

  @Override
  public Optional<CreatedProduct> find(ProductKey product) {
    return Optional.ofNullable(entities.find(CreatedProduct.class, product.toString()));
  }

  @Override
  public void add(CreatedProduct product) {
    entities.persist(product);
  }
}
