package io.meshport.catalog.service;

import io.meshport.catalog.InputPortSummary;
import io.meshport.catalog.ProductDraft;
import io.meshport.catalog.ProductKey;
import io.meshport.catalog.ProductRegistry;
import io.meshport.catalog.ProductSummary;
import io.meshport.catalog.model.InputPortDescription;
import io.meshport.identity.Caller;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.List;

/** The use cases of products as other features may call them. */
@Singleton
@Transactional
public class ProductRegistrar implements ProductRegistry {
  private final ProductImportService imports;
  private final ProductService products;
  private final InputPortService inputPorts;

  @Inject
  public ProductRegistrar(
      ProductImportService imports, ProductService products, InputPortService inputPorts) {
    this.imports = imports;
    this.products = products;
    this.inputPorts = inputPorts;
  }

  @Override
  public ProductSummary register(ProductDraft draft, List<InputPortSummary> inputs, Caller caller) {
    ProductSummary product = imports.register(draft, caller).product();
    for (InputPortSummary input : inputs) {
      InputPortDescription said =
          InputPortDescription.of(input.source().toString(), input.columns(), input.description());
      product =
          inputPorts.put(draft.key(), input.name(), said, product.version(), caller).product();
    }
    return product;
  }

  @Override
  public ProductSummary publish(ProductKey key, Caller caller) {
    long seen = products.get(key, caller).product().version();
    return products.publish(key, seen, caller).product();
  }
}
