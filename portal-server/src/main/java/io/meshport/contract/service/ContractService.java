package io.meshport.contract.service;

import io.meshport.catalog.PortKey;
import io.meshport.catalog.ProductCatalog;
import io.meshport.catalog.ProductKey;
import io.meshport.catalog.ProductSummary;
import io.meshport.contract.ContractModel;
import io.meshport.contract.model.Authorship;
import io.meshport.contract.model.Contract;
import io.meshport.contract.model.ContractReading;
import io.meshport.contract.model.ContractRepository;
import io.meshport.contract.model.ContractVersion;
import io.meshport.contract.model.PortalRules;
import io.meshport.contract.model.VersionSummary;
import io.meshport.contract.model.diff.Compatibility;
import io.meshport.contract.model.diff.ContractDiff;
import io.meshport.contract.service.consent.NoticeKeeper;
import io.meshport.contract.service.consent.Succession;
import io.meshport.identity.Caller;
import io.meshport.platform.outbox.Outbox;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What people do with data contracts.
 *
 * <p>Every change first touches the product: its row is then locked, so changes of the contracts of
 * one product come one after the other, and its search document is newer than the one before.
 */
@Singleton
@Transactional
public class ContractService {
  private final ContractRepository contracts;
  private final VersionFinder finder;
  private final ContractDrafts drafts;
  private final ProductCatalog catalog;
  private final NoticeKeeper notices;
  private final Outbox outbox;
  private final Clock clock;

  @Inject
  public ContractService(
      ContractRepository contracts,
      VersionFinder finder,
      ContractDrafts drafts,
      ProductCatalog catalog,
      NoticeKeeper notices,
      Outbox outbox,
      Clock clock) {
    this.contracts = contracts;
    this.finder = finder;
    this.drafts = drafts;
    this.catalog = catalog;
    this.notices = notices;
    this.outbox = outbox;
    this.clock = clock;
  }

  /** Says what is right and wrong with a document, and keeps nothing. */
  public ContractReading validate(SentDocument sent) {
    return sent.read();
  }

  /** Adds a version as a draft; the first one makes the contract of the port. */
  public VersionDetails add(PortKey port, SentDocument sent, Caller caller) {
    ProductSummary product = catalog.getVisible(port.productKey(), caller);
    ContractRights.requireWriter(product, caller);
    ContractVersion version = drafts.add(port, sent, author(caller));
    Contract contract = finder.contract(version.contractId(), caller).contract();
    return VersionDetails.of(product, contract, version, caller);
  }

  private Authorship author(Caller caller) {
    return new Authorship(caller.id().value(), caller.name(), clock.instant());
  }

  /** Puts another document in the place of a draft's. */
  public VersionDetails rewrite(
      String contractId, String number, SentDocument sent, long expected, Caller caller) {
    VersionFinder.Found found = finder.contract(contractId, caller);
    ContractVersion seen = finder.version(found, number, caller);
    ContractRights.requireWriter(found.product(), caller);
    drafts.rewrite(found.product(), seen, sent, expected);
    return VersionDetails.of(found.product(), found.contract(), seen, caller);
  }

  /** The same as below, with the usual notice. */
  public VersionDetails activate(String contractId, String number, long expected, Caller caller) {
    return activate(contractId, number, expected, null, caller);
  }

  /**
   * Makes a draft the promise that holds; the one that held gives way. If that breaks somebody's
   * work, it stays beside the new one for a notice, and everybody who relies on the port is asked.
   *
   * @param noticeDays how long the notice lasts, or null for the usual time
   */
  public VersionDetails activate(
      String contractId,
      String number,
      long expected,
      @Nullable Integer noticeDays,
      Caller caller) {
    VersionFinder.Found found = finder.contract(contractId, caller);
    ProductSummary product = found.product();
    ContractVersion version = finder.version(found, number, caller);
    ContractRights.requireActivator(product, caller);
    notices.check(noticeDays);
    catalog.touch(product.id());
    Accepted.model(PortalRules.inDomain(version.document().read(), product.key().domain()));
    Optional<ContractVersion> former = contracts.findActive(contractId);
    Optional<ContractDiff> diff =
        former
            .filter(holding -> !holding.id().equals(version.id()))
            .map(holding -> VersionFit.require(found.contract(), holding, version));
    version.activate(expected, clock.instant());
    if (former.isPresent() && diff.isPresent()) {
      notices.settle(
          new Succession(product, found.port(), former.get(), version), diff.get(), noticeDays);
    }
    contracts.flush();
    former.ifPresent(
        gone -> outbox.append(ContractEvent.of(ContractEvent.Kind.DEPRECATED, product, gone)));
    outbox.append(ContractEvent.of(ContractEvent.Kind.ACTIVATED, product, version));
    return VersionDetails.of(product, found.contract(), version, caller);
  }

  /** Shows a version that the caller may see. */
  public VersionDetails getVersion(String contractId, String number, Caller caller) {
    VersionFinder.Found found = finder.contract(contractId, caller);
    return VersionDetails.of(
        found.product(), found.contract(), finder.version(found, number, caller), caller);
  }

  /** Shows a contract that the caller may see. */
  public ContractDetails get(String contractId, Caller caller) {
    VersionFinder.Found found = finder.contract(contractId, caller);
    ContractDetails details = details(found.product(), found.contract(), caller);
    if (details.versions().isEmpty()) {
      throw VersionFinder.notFound(contractId);
    }
    return details;
  }

  /** Lists the contracts of a product that the caller may see. */
  public List<ContractDetails> list(ProductKey key, Caller caller) {
    ProductSummary product = catalog.getVisible(key, caller);
    return contracts.listOf(product.id()).stream()
        .map(contract -> details(product, contract, caller))
        .filter(details -> !details.versions().isEmpty())
        .toList();
  }

  /** Chooses whom a contract protects from its own changes. */
  public ContractDetails protect(
      String contractId, Compatibility whom, long expected, Caller caller) {
    VersionFinder.Found found = finder.contract(contractId, caller);
    ContractRights.requireActivator(found.product(), caller);
    found.contract().protect(whom, expected);
    contracts.flush();
    return details(found.product(), found.contract(), caller);
  }

  private ContractDetails details(ProductSummary product, Contract contract, Caller caller) {
    List<VersionSummary> versions =
        contracts.listVersions(contract.id()).stream()
            .filter(version -> ContractRights.maySee(version.status(), product, caller))
            .toList();
    String name =
        versions.stream()
            .findFirst()
            .flatMap(newest -> contracts.findVersion(contract.id(), newest.number()))
            .map(newest -> newest.document().read().model())
            .map(ContractModel::name)
            .orElse(null);
    return new ContractDetails(
        contract.id(),
        product.key().port(contract.port()),
        name,
        contract.compatibility(),
        contract.lockVersion(),
        ContractRights.mayActivate(product, caller)
            ? List.of(ContractDetails.SET_COMPATIBILITY)
            : List.of(),
        versions);
  }
}
