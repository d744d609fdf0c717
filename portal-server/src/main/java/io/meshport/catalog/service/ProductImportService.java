package io.meshport.catalog.service;

import io.meshport.catalog.PortSummary;
import io.meshport.catalog.ProductDraft;
import io.meshport.catalog.ProductImporter;
import io.meshport.catalog.model.PortDescription;
import io.meshport.catalog.model.ProductDescription;
import io.meshport.identity.Caller;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Registers data products that a foreign description states, by the same rules as any other. */
@Singleton
@Transactional
public class ProductImportService {
  private final ProductImporter importer;
  private final ProductService products;

  @Inject
  public ProductImportService(ProductImporter importer, ProductService products) {
    this.importer = importer;
    this.products = products;
  }

  /** Registers a draft with the ports of the description. */
  public ImportedProduct register(
      byte[] document, @Nullable String domain, @Nullable String name, Caller caller) {
    ProductDraft draft = importer.read(document, domain, name, caller);
    return new ImportedProduct(register(draft, caller), draft.notes());
  }

  /** Registers a draft as it was read before. */
  ProductDetails register(ProductDraft draft, Caller caller) {
    ProductDescription said =
        ProductDescription.of(draft.title(), draft.description(), draft.purpose(), draft.tags());
    Map<String, PortDescription> ports = new LinkedHashMap<>();
    for (PortSummary port : draft.ports()) {
      String pointer = "/outputPorts/" + ports.size();
      ports.put(
          port.name(),
          PortDescription.of(pointer, port.title(), port.technology(), port.description(), ""));
    }
    return products.register(draft.key(), said, ports, caller);
  }
}
