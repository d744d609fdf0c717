package io.meshport.contract.service;

import io.meshport.catalog.PortKey;
import io.meshport.catalog.ProductCatalog;
import io.meshport.catalog.ProductSummary;
import io.meshport.contract.ContractModel;
import io.meshport.contract.model.Authorship;
import io.meshport.contract.model.Contract;
import io.meshport.contract.model.ContractReading;
import io.meshport.contract.model.ContractRepository;
import io.meshport.contract.model.ContractVersion;
import io.meshport.contract.model.PortalRules;
import io.meshport.platform.outbox.Outbox;
import io.meshport.platform.problem.PortalException;
import io.meshport.platform.problem.ProblemType;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.Objects;
import java.util.Optional;

/**
 * Takes documents into drafts by the rules of the portal, the same for everybody who brings one: a
 * person through the API, or a repository. Works in its caller's transaction; whether the caller
 * may bring documents at all is decided before.
 */
@Singleton
@Transactional(Transactional.TxType.MANDATORY)
public class ContractDrafts {
  private final ContractRepository contracts;
  private final ProductCatalog catalog;
  private final Outbox outbox;

  @Inject
  public ContractDrafts(ContractRepository contracts, ProductCatalog catalog, Outbox outbox) {
    this.contracts = contracts;
    this.catalog = catalog;
    this.outbox = outbox;
  }

  /** Reads a document as a version of the contract of a port. */
  public ContractReading read(ProductSummary product, String port, SentDocument sent) {
    ContractReading reading = PortalRules.inDomain(sent.read(), product.key().domain());
    Optional<Contract> contract = contracts.findOf(product.id(), port);
    return contract.isEmpty() ? reading : PortalRules.keepsId(reading, contract.get().id());
  }

  /** A version of the contract of a port. */
  public Optional<ContractVersion> find(ProductSummary product, String port, String number) {
    return contracts
        .findOf(product.id(), port)
        .flatMap(contract -> contracts.findVersion(contract.id(), number));
  }

  /** Adds a version as a draft; the first one makes the contract of the port. */
  public ContractVersion add(PortKey port, SentDocument sent, Authorship author) {
    ProductSummary product =
        catalog
            .find(port.productKey())
            .filter(found -> found.port(port.port()).isPresent())
            .orElseThrow(
                () ->
                    new PortalException(
                        ProblemType.NOT_FOUND, "There is no output port '" + port + "'"));
    catalog.touch(product.id());
    ContractModel model = Accepted.model(read(product, port.port(), sent));
    Contract contract =
        contracts
            .findOf(product.id(), port.port())
            .orElseGet(() -> begin(model, product, port.port(), author));
    int ordinal = contracts.findNewest(contract.id()).map(ContractVersion::ordinal).orElse(0) + 1;
    ContractVersion version =
        new ContractVersion(
            contract.id(), ordinal, Objects.requireNonNull(model.version()), sent.keep(), author);
    contracts.add(version);
    outbox.append(ContractEvent.of(ContractEvent.Kind.ADDED, product, version));
    return version;
  }

  private Contract begin(
      ContractModel model, ProductSummary product, String port, Authorship author) {
    Contract contract =
        new Contract(Objects.requireNonNull(model.contractId()), product.id(), port, author.at());
    contracts.add(contract);
    return contract;
  }

  /** Puts another document in the place of a draft's. */
  public void rewrite(
      ProductSummary product, ContractVersion draft, SentDocument sent, long expected) {
    catalog.touch(product.id());
    ContractReading reading = PortalRules.inDomain(sent.read(), product.key().domain());
    reading = PortalRules.keepsId(reading, draft.contractId());
    Accepted.model(PortalRules.keepsVersion(reading, draft.number()));
    draft.rewrite(sent.keep(), expected);
    contracts.flush();
    outbox.append(ContractEvent.of(ContractEvent.Kind.CHANGED, product, draft));
  }
}
