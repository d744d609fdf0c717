package io.meshport.scaffolder.model.product;

import io.meshport.catalog.ProductKey;
import java.util.Optional;

/** Where it is kept which products tasks made. */
public interface CreatedProducts {
  Optional<CreatedProduct> find(ProductKey product);

  void add(CreatedProduct product);
}
