package io.meshport.catalog.service;

import io.meshport.catalog.Finding;
import io.meshport.catalog.InputPortSummary;
import io.meshport.catalog.Lifecycle;
import io.meshport.catalog.LifecycleCheck;
import io.meshport.catalog.ProductKey;
import io.meshport.catalog.ProductSummary;
import io.meshport.catalog.Transition;
import io.meshport.catalog.model.DataProduct;
import io.meshport.catalog.model.DataProductRepository;
import io.meshport.catalog.model.DomainRepository;
import io.meshport.catalog.model.PortDescription;
import io.meshport.catalog.model.ProductDescription;
import io.meshport.catalog.model.ProductFilter;
import io.meshport.identity.Caller;
import io.meshport.platform.outbox.Outbox;
import io.meshport.platform.page.Page;
import io.meshport.platform.page.PageRequest;
import io.meshport.platform.problem.PortalException;
import io.meshport.platform.problem.ProblemType;
import io.meshport.platform.problem.Violation;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What people do with data products. Members of the domain write them; only owners publish,
 * deprecate and retire.
 */
@Singleton
@Transactional
public class ProductService {
  private final DataProductRepository products;
  private final DomainRepository domains;
  private final Iterable<LifecycleCheck> checks;
  private final Outbox outbox;
  private final Clock clock;

  @Inject
  public ProductService(
      DataProductRepository products,
      DomainRepository domains,
      Instance<LifecycleCheck> checks,
      Outbox outbox,
      Clock clock) {
    this(products, domains, (Iterable<LifecycleCheck>) checks, outbox, clock);
  }

  ProductService(
      DataProductRepository products,
      DomainRepository domains,
      Iterable<LifecycleCheck> checks,
      Outbox outbox,
      Clock clock) {
    this.products = products;
    this.domains = domains;
    this.checks = checks;
    this.outbox = outbox;
    this.clock = clock;
  }

  /** Registers a draft with its ports, in the order in which they were given. */
  public ProductDetails register(
      ProductKey key, ProductDescription said, Map<String, PortDescription> ports, Caller caller) {
    if (domains.find(key.domain()).isEmpty()) {
      String message = "There is no domain '" + key.domain() + "'";
      throw new PortalException(
          ProblemType.INVALID_INPUT, message, List.of(Violation.at("/domain", message)));
    }
    Visibility.requireMember(key.domain(), caller);
    DataProduct product = DataProduct.draft(key, said, caller.id().value(), clock.instant());
    ports.forEach(product::addPort);
    products.add(product);
    return tell(product, ProductEvent.Kind.REGISTERED, caller);
  }

  /** Shows a product that the caller may see. */
  public ProductDetails get(ProductKey key, Caller caller) {
    return details(visible(key, caller), caller);
  }

  /** Lists products that the caller may see. */
  public Page<ProductDetails> list(
      @Nullable String domain,
      @Nullable Lifecycle lifecycle,
      boolean onlyOwn,
      PageRequest page,
      Caller caller) {
    ProductFilter filter = new ProductFilter(domain, lifecycle, caller.memberDomains(), onlyOwn);
    Page<DataProduct> found = products.list(filter, page);
    Set<ProductKey> shown = publicSources(found.items());
    return found.map(product -> details(product, shown, caller));
  }

  /** Says anew what a product is. */
  public ProductDetails describe(
      ProductKey key, ProductDescription said, long expectedVersion, Caller caller) {
    return change(key, caller, product -> product.describe(said, expectedVersion, clock.instant()));
  }

  /** Adds or describes a port. */
  public ProductDetails putPort(
      ProductKey key, String port, PortDescription said, long expectedVersion, Caller caller) {
    return change(
        key, caller, product -> product.putPort(port, said, expectedVersion, clock.instant()));
  }

  /** Takes a port away from a draft. */
  public ProductDetails removePort(
      ProductKey key, String port, long expectedVersion, Caller caller) {
    return change(
        key, caller, product -> product.removePort(port, expectedVersion, clock.instant()));
  }

  private ProductDetails change(ProductKey key, Caller caller, Consumer<DataProduct> change) {
    DataProduct product = visible(key, caller);
    Visibility.requireMember(key.domain(), caller);
    change.accept(product);
    products.flush();
    return tell(product, ProductEvent.Kind.CHANGED, caller);
  }

  /** Offers a draft to everybody, after every check has had its say. */
  public ProductDetails publish(ProductKey key, long expectedVersion, Caller caller) {
    DataProduct product = owned(key, caller);
    List<Finding> findings = findings(product, Transition.PUBLICATION);
    product.publish(findings, expectedVersion, clock.instant());
    products.flush();
    return tell(product, ProductEvent.Kind.PUBLISHED, caller);
  }

  /** Announces the end of a product. */
  public ProductDetails deprecate(
      ProductKey key,
      LocalDate endDate,
      @Nullable ProductKey successor,
      long expectedVersion,
      Caller caller) {
    DataProduct product = owned(key, caller);
    if (successor != null
        && products
            .find(successor)
            .filter(p -> p.summary().lifecycle() == Lifecycle.PUBLISHED)
            .isEmpty()) {
      String message = "must be a published product; '" + successor + "' is not";
      throw new PortalException(
          ProblemType.INVALID_INPUT, message, List.of(Violation.at("/successor", message)));
    }
    product.deprecate(
        endDate, successor == null ? null : successor.toString(), expectedVersion, clock.instant());
    products.flush();
    return tell(product, ProductEvent.Kind.DEPRECATED, caller);
  }

  /** Ends a deprecated product, unless somebody still relies on it. */
  public ProductDetails retire(ProductKey key, long expectedVersion, Caller caller) {
    DataProduct product = owned(key, caller);
    // Nobody gives access between the look at the running grants and the end of the product.
    products.lock(product.id());
    List<Finding> findings = findings(product, Transition.RETIREMENT);
    product.retire(findings, expectedVersion, clock.instant());
    products.flush();
    return tell(product, ProductEvent.Kind.RETIRED, caller);
  }

  private List<Finding> findings(DataProduct product, Transition transition) {
    List<Finding> findings = new ArrayList<>();
    if (transition == Transition.PUBLICATION && product.summary().ports().isEmpty()) {
      findings.add(
          new Finding(
              "has-output-port",
              "The product has no output port, so nobody could use it",
              "/outputPorts",
              "Add at least one output port"));
    }
    for (LifecycleCheck check : checks) {
      findings.addAll(check.check(product.summary(), transition));
    }
    return findings;
  }

  private DataProduct visible(ProductKey key, Caller caller) {
    return products
        .find(key)
        .filter(product -> Visibility.of(product.summary(), caller))
        .orElseThrow(() -> Visibility.notFound(key));
  }

  private DataProduct owned(ProductKey key, Caller caller) {
    DataProduct product = visible(key, caller);
    if (!caller.isOwner(key.domain())) {
      throw new PortalException(
              ProblemType.NOT_THE_OWNER, "Only owners of " + key.domain() + " may do this")
          .withRemedy("Ask one of the owners of the domain");
    }
    return product;
  }

  private ProductDetails tell(DataProduct product, ProductEvent.Kind kind, Caller caller) {
    outbox.append(new ProductEvent(kind, product.summary()));
    return details(product, caller);
  }

  private ProductDetails details(DataProduct product, Caller caller) {
    return details(product, publicSources(List.of(product)), caller);
  }

  /** A product may read a draft of its own domain, of which others must not learn. */
  private static ProductDetails details(
      DataProduct product, Set<ProductKey> publicSources, Caller caller) {
    ProductSummary summary = product.summary();
    List<InputPortSummary> shown =
        summary.inputPorts().stream()
            .filter(
                port ->
                    caller.isMember(summary.key().domain())
                        || caller.isMember(port.source().domain())
                        || publicSources.contains(port.source().productKey()))
            .toList();
    return ProductDetails.of(summary, product.history(), shown, caller);
  }

  private Set<ProductKey> publicSources(List<DataProduct> found) {
    return products.publicAmong(
        found.stream()
            .flatMap(product -> product.summary().inputPorts().stream())
            .map(port -> port.source().productKey())
            .collect(Collectors.toSet()));
  }
}
