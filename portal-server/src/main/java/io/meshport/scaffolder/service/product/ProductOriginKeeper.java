package io.meshport.scaffolder.service.product;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.meshport.catalog.ProductKey;
import io.meshport.scaffolder.ProductOrigin;
import io.meshport.scaffolder.ProductOrigins;
import io.meshport.scaffolder.TaskId;
import io.meshport.scaffolder.model.product.CreatedProduct;
import io.meshport.scaffolder.model.product.CreatedProducts;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Optional;

/** Remembers what products came from. */
@Singleton
@Transactional
public class ProductOriginKeeper implements ProductOrigins {
  private final CreatedProducts products;
  private final Clock clock;

  @Inject
  public ProductOriginKeeper(CreatedProducts products, Clock clock) {
    this.products = products;
    this.clock = clock;
  }

  @Override
  public void remember(
      ProductKey product, TaskId task, String template, String revision, ObjectNode values) {
    ProductOrigin origin =
        new ProductOrigin(product, task, template, revision, values, clock.instant());
    products
        .find(product)
        .ifPresentOrElse(
            known -> known.remember(origin), () -> products.add(new CreatedProduct(origin)));
  }

  @Override
  public Optional<ProductOrigin> find(ProductKey product) {
    return products.find(product).map(CreatedProduct::origin);
  }
}
