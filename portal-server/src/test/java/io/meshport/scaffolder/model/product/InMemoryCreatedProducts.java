package io.meshport.scaffolder.model.product;

import io.meshport.catalog.ProductKey;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Origins of products in memory. */
public final class InMemoryCreatedProducts implements CreatedProducts {
  private final Map<ProductKey, CreatedProduct> products = new HashMap<>();

  @Override
  public Optional<CreatedProduct> find(ProductKey product) {
    return Optional.ofNullable(products.get(product));
  }

  @Override
  public void add(CreatedProduct product) {
    products.put(product.origin().product(), product);
  }
}
