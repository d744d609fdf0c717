package io.meshport.scaffolder.service.product;

import io.meshport.catalog.Finding;
import io.meshport.catalog.InputPortSummary;
import io.meshport.catalog.Lifecycle;
import io.meshport.catalog.PortKey;
import io.meshport.catalog.PortSummary;
import io.meshport.catalog.ProductDraft;
import io.meshport.catalog.ProductKey;
import io.meshport.catalog.ProductRegistry;
import io.meshport.catalog.ProductSummary;
import io.meshport.catalog.Transition;
import io.meshport.contract.ContractRegistry;
import io.meshport.contract.model.ContractRepository;
import io.meshport.contract.model.InMemoryContractRepository;
import io.meshport.contract.model.consent.InMemoryConsentRepository;
import io.meshport.contract.service.ContractDrafts;
import io.meshport.contract.service.ContractImportService;
import io.meshport.contract.service.ContractPublicationCheck;
import io.meshport.contract.service.ContractRegistrar;
import io.meshport.contract.service.ContractService;
import io.meshport.contract.service.FakeCatalog;
import io.meshport.contract.service.FakeConsumers;
import io.meshport.contract.service.VersionFinder;
import io.meshport.contract.service.consent.NoticeConfig;
import io.meshport.contract.service.consent.NoticeKeeper;
import io.meshport.identity.Caller;
import io.meshport.platform.problem.PortalException;
import io.meshport.platform.problem.ProblemType;
import io.meshport.scaffolder.model.product.InMemoryCreatedProducts;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Real contracts over stores in memory, and a catalog that keeps what is registered. */
public final class ProductWorld implements ProductRegistry {
  public static final ProductKey ORDERS = new ProductKey("sales", "orders");
  private static final Clock NOON =
      Clock.fixed(Instant.parse("2026-11-25T12:00:00Z"), ZoneOffset.UTC);

  public final FakeCatalog catalog = new FakeCatalog();
  public final Map<ProductKey, List<InputPortSummary>> inputs = new HashMap<>();
  private final ContractRepository contracts = new InMemoryContractRepository();
  public final InMemoryCreatedProducts created = new InMemoryCreatedProducts();
  public final ContractRegistry contractRegistry =
      new ContractRegistrar(contracts, contractService(), catalog);
  public final ProductOriginKeeper origins = new ProductOriginKeeper(created, NOON);
  public final ProductPlanner planner =
      new ProductPlanner(new ContractImportService(contracts, catalog), contractRegistry, catalog);
  public final ProductCreation creation =
      new ProductCreation(new ProductLedger(catalog, this, origins), this, contractRegistry);

  private ContractService contractService() {
    NoticeKeeper notices =
        new NoticeKeeper(
            contracts,
            new InMemoryConsentRepository(),
            new FakeConsumers(),
            event -> {},
            NoticeConfig.DEFAULT,
            NOON);
    ContractDrafts drafts = new ContractDrafts(contracts, catalog, event -> {});
    return new ContractService(
        contracts,
        new VersionFinder(contracts, catalog),
        drafts,
        catalog,
        notices,
        event -> {},
        NOON);
  }

  /** The status of the newest version of a contract. */
  public String status(String contractId) {
    return contracts.findNewest(contractId).orElseThrow().status().name();
  }

  /** How many versions a contract has. */
  public int versions(String contractId) {
    return contracts.listVersions(contractId).size();
  }

  @Override
  public ProductSummary register(
      ProductDraft draft, List<InputPortSummary> sources, Caller caller) {
    if (catalog.find(draft.key()).isPresent()) {
      throw new PortalException(ProblemType.ALREADY_EXISTS, "There is one already");
    }
    inputs.put(draft.key(), sources);
    return catalog.put(draft.key(), Lifecycle.DRAFT, ports(draft.ports()));
  }

  private static String[] ports(List<PortSummary> ports) {
    return ports.stream().map(PortSummary::name).toArray(String[]::new);
  }

  @Override
  public ProductSummary publish(ProductKey key, Caller caller) {
    ProductSummary product = catalog.getVisible(key, caller);
    List<Finding> findings =
        new ArrayList<>(
            new ContractPublicationCheck(contracts).check(product, Transition.PUBLICATION));
    if (!findings.isEmpty()) {
      throw new PortalException(ProblemType.PUBLICATION_REFUSED, findings.get(0).message());
    }
    return catalog.put(key, Lifecycle.PUBLISHED, ports(product.ports()));
  }

  /** A published product with one port. */
  public PortKey published(String domain, String name, String port) {
    ProductKey key = new ProductKey(domain, name);
    catalog.put(key, Lifecycle.PUBLISHED, port);
    return key.port(port);
  }
}
