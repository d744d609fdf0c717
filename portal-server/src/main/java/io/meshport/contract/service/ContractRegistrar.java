package io.meshport.contract.service;

import io.meshport.catalog.PortKey;
import io.meshport.catalog.ProductCatalog;
import io.meshport.catalog.ProductSummary;
import io.meshport.contract.ContractRegistry;
import io.meshport.contract.model.ContractReading;
import io.meshport.contract.model.ContractRepository;
import io.meshport.contract.model.ContractStatus;
import io.meshport.contract.model.ContractVersion;
import io.meshport.contract.model.PortalRules;
import io.meshport.identity.Caller;
import io.meshport.platform.git.TreeFile;
import io.meshport.platform.problem.PortalException;
import io.meshport.platform.problem.ProblemType;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The use cases of contracts as other features may call them. */
@Singleton
@Transactional
public class ContractRegistrar implements ContractRegistry {
  private final ContractRepository contracts;
  private final ContractService service;
  private final ProductCatalog catalog;

  @Inject
  public ContractRegistrar(
      ContractRepository contracts, ContractService service, ProductCatalog catalog) {
    this.contracts = contracts;
    this.service = service;
    this.catalog = catalog;
  }

  @Override
  public ContractCheck check(TreeFile document, @Nullable String domain) {
    ContractReading reading = sent(document).read();
    if (domain != null) {
      reading = PortalRules.inDomain(reading, domain);
    }
    return new ContractCheck(
        reading.model() == null ? null : reading.model().contractId(),
        reading.model() == null ? null : reading.model().version(),
        reading.findings());
  }

  private static SentDocument sent(TreeFile document) {
    boolean json = document.path().endsWith(".json");
    return new SentDocument(document.content(), json ? "application/json" : "application/yaml");
  }

  @Override
  public Optional<PortKey> portOf(String contractId, Caller caller) {
    return contracts
        .find(contractId)
        .flatMap(
            contract ->
                catalog
                    .find(contract.productId())
                    .filter(product -> catalog.visibleTo(product, caller))
                    .map(product -> product.key().port(contract.port())));
  }

  @Override
  public RegisteredContract add(PortKey port, TreeFile document, Caller caller) {
    SentDocument sent = sent(document);
    ProductSummary product = catalog.getVisible(port.productKey(), caller);
    ContractRights.requireWriter(product, caller);
    String number = Objects.requireNonNull(Accepted.model(sent.read()).version());
    Optional<ContractVersion> same =
        contracts
            .findOf(product.id(), port.port())
            .flatMap(contract -> contracts.findVersion(contract.id(), number));
    if (same.isEmpty()) {
      VersionDetails added = service.add(port, sent, caller);
      return new RegisteredContract(port, added.contractId(), number);
    }
    if (!same.get().document().sha256().equals(sent.keep().sha256())) {
      throw new PortalException(
              ProblemType.ALREADY_EXISTS,
              "Version " + number + " of the contract is there already with another document")
          .withRemedy("Give the changed document a new version");
    }
    return new RegisteredContract(port, same.get().contractId(), number);
  }

  @Override
  public void activate(RegisteredContract contract, Caller caller) {
    ContractVersion version =
        contracts
            .findVersion(contract.contractId(), contract.version())
            .orElseThrow(() -> VersionFinder.notFound(contract.contractId()));
    if (version.status() != ContractStatus.ACTIVE) {
      service.activate(contract.contractId(), contract.version(), version.lockVersion(), caller);
    }
  }
}
