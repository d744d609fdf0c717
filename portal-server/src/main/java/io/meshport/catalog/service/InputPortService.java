package io.meshport.catalog.service;

import io.meshport.catalog.PortKey;
import io.meshport.catalog.ProductKey;
import io.meshport.catalog.model.DataProduct;
import io.meshport.catalog.model.DataProductRepository;
import io.meshport.catalog.model.InputPortDescription;
import io.meshport.identity.Caller;
import io.meshport.platform.outbox.Outbox;
import io.meshport.platform.problem.PortalException;
import io.meshport.platform.problem.ProblemType;
import io.meshport.platform.problem.Violation;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.function.Consumer;

/** What members of a domain do with the input ports of its products. */
@Singleton
@Transactional
public class InputPortService {
  private final DataProductRepository products;
  private final Outbox outbox;
  private final Clock clock;

  @Inject
  public InputPortService(DataProductRepository products, Outbox outbox, Clock clock) {
    this.products = products;
    this.outbox = outbox;
    this.clock = clock;
  }

  /** Adds an input port, or says anew what it reads; the caller must see what it reads. */
  public ProductDetails put(
      ProductKey key, String port, InputPortDescription said, long expectedVersion, Caller caller) {
    return change(
        key,
        caller,
        product -> {
          requireVisible(said.source(), caller);
          product.putInputPort(port, said, expectedVersion, clock.instant());
        });
  }

  /** Takes an input port away. */
  public ProductDetails remove(ProductKey key, String port, long expectedVersion, Caller caller) {
    return change(
        key, caller, product -> product.removeInputPort(port, expectedVersion, clock.instant()));
  }

  private ProductDetails change(ProductKey key, Caller caller, Consumer<DataProduct> change) {
    DataProduct product =
        products
            .find(key)
            .filter(found -> Visibility.of(found.summary(), caller))
            .orElseThrow(() -> Visibility.notFound(key));
    Visibility.requireMember(key.domain(), caller);
    change.accept(product);
    products.flush();
    outbox.append(new ProductEvent(ProductEvent.Kind.CHANGED, product.summary()));
    return ProductDetails.of(
        product.summary(), product.history(), product.summary().inputPorts(), caller);
  }

  /** Missing and hidden look the same, so that nobody learns of foreign drafts. */
  private void requireVisible(PortKey source, Caller caller) {
    boolean visible =
        products
            .find(source.productKey())
            .map(DataProduct::summary)
            .filter(product -> Visibility.of(product, caller))
            .flatMap(product -> product.port(source.port()))
            .isPresent();
    if (!visible) {
      String message = "There is no output port '" + source + "' that you may see";
      throw new PortalException(
          ProblemType.INVALID_INPUT, message, List.of(Violation.at("/source", message)));
    }
  }
}
