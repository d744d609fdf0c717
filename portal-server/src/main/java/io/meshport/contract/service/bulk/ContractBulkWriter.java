package io.meshport.contract.service.bulk;

import io.meshport.catalog.PortKey;
import io.meshport.catalog.ProductCatalog;
import io.meshport.catalog.ProductSummary;
import io.meshport.contract.model.Authorship;
import io.meshport.contract.model.Contract;
import io.meshport.contract.model.ContractReading;
import io.meshport.contract.model.ContractRepository;
import io.meshport.contract.model.ContractStatus;
import io.meshport.contract.model.ContractVersion;
import io.meshport.contract.model.PortalRules;
import io.meshport.contract.model.diff.ContractDiff;
import io.meshport.contract.service.Accepted;
import io.meshport.contract.service.ContractEvent;
import io.meshport.contract.service.ContractRights;
import io.meshport.contract.service.VersionFit;
import io.meshport.contract.service.consent.NoticeKeeper;
import io.meshport.contract.service.consent.Succession;
import io.meshport.identity.Caller;
import io.meshport.platform.outbox.Outbox;
import io.meshport.platform.problem.PortalException;
import io.meshport.platform.problem.ProblemType;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Writes a handful of contracts in one transaction of its own: locks their products in a fixed
 * order, reads all it needs at once, and writes all that changed at once.
 */
@Singleton
@Transactional(Transactional.TxType.REQUIRES_NEW)
public class ContractBulkWriter {
  private final ContractRepository contracts;
  private final ProductCatalog catalog;
  private final NoticeKeeper notices;
  private final Outbox outbox;
  private final Clock clock;

  @Inject
  public ContractBulkWriter(
      ContractRepository contracts,
      ProductCatalog catalog,
      NoticeKeeper notices,
      Outbox outbox,
      Clock clock) {
    this.contracts = contracts;
    this.catalog = catalog;
    this.notices = notices;
    this.outbox = outbox;
    this.clock = clock;
  }

  /**
   * Takes or refuses each item by itself.
   *
   * @throws RuntimeException when the database refuses all of them for the sake of one
   */
  List<BulkOutcome> write(List<PreparedItem> items, Caller caller) {
    Shelf shelf = Shelf.of(catalog, contracts, items);
    List<BulkOutcome> outcomes = new ArrayList<>();
    for (PreparedItem item : items) {
      try {
        outcomes.add(take(item, shelf, caller));
      } catch (PortalException refusal) {
        outcomes.add(BulkOutcome.refused(item.item(), refusal));
      }
    }
    contracts.addAll(shelf.newContracts(), shelf.newVersions());
    catalog.touchAll(shelf.changedProducts());
    outbox.appendAll(shelf.events());
    return outcomes;
  }

  private BulkOutcome take(PreparedItem item, Shelf shelf, Caller caller) {
    ProductSummary product = allowed(item, shelf, caller);
    Optional<Contract> known = shelf.contractOf(product.id(), item.port().port());
    if (known.isPresent()) {
      ContractReading reading = PortalRules.keepsId(item.reading(), known.get().id());
      Accepted.model(reading);
    } else if (shelf.isTaken(item.contractId())) {
      throw new PortalException(
          ProblemType.ALREADY_EXISTS,
          "There is a contract with the id '" + item.contractId() + "' of another port");
    }
    Contract contract =
        known.orElseGet(
            () ->
                new Contract(item.contractId(), product.id(), item.port().port(), clock.instant()));
    Optional<ContractVersion> same = shelf.version(contract.id(), item.version());
    return same.isPresent()
        ? again(item, shelf, new Holder(product, contract), same.get())
        : fresh(item, shelf, new Holder(product, contract), caller);
  }

  private record Holder(ProductSummary product, Contract contract) {}

  private ProductSummary allowed(PreparedItem item, Shelf shelf, Caller caller) {
    ProductSummary product =
        shelf
            .product(item.port().productKey())
            .filter(found -> catalog.visibleTo(found, caller))
            .orElseThrow(() -> missing("data product", item.port().productKey().toString()));
    ContractRights.requireWriter(product, caller);
    if (item.item().activate()) {
      ContractRights.requireActivator(product, caller);
    }
    if (product.port(item.port().port()).isEmpty()) {
      throw missing("output port", item.port().toString());
    }
    return product;
  }

  private static PortalException missing(String what, String address) {
    return new PortalException(
        ProblemType.NOT_FOUND, "There is no " + what + " '" + address + "' that you may see");
  }

  /** The version is there: the same document is no change, another one does not replace it. */
  private BulkOutcome again(
      PreparedItem item, Shelf shelf, Holder holder, ContractVersion version) {
    if (!version.document().sha256().equals(item.document().sha256())) {
      throw new PortalException(
              ProblemType.ALREADY_EXISTS,
              "Version " + version.number() + " is there already with another document")
          .withRemedy("Give the changed document a new version");
    }
    if (!item.item().activate() || version.status() != ContractStatus.DRAFT) {
      return BulkOutcome.of(item.item(), BulkOutcome.Result.UNCHANGED, version);
    }
    activate(shelf, holder, version);
    shelf.change(holder.product());
    return BulkOutcome.of(item.item(), BulkOutcome.Result.CREATED, version);
  }

  private BulkOutcome fresh(PreparedItem item, Shelf shelf, Holder holder, Caller caller) {
    Contract contract = holder.contract();
    ContractVersion version =
        new ContractVersion(
            contract.id(),
            shelf.newestOrdinal(contract.id()) + 1,
            item.version(),
            item.document(),
            new Authorship(caller.id().value(), caller.name(), clock.instant()));
    ContractEvent added = ContractEvent.of(ContractEvent.Kind.ADDED, holder.product(), version);
    List<ContractEvent> events = new ArrayList<>(List.of(added));
    if (item.item().activate()) {
      events.addAll(activated(shelf, holder, version));
    }
    shelf.add(contract, version);
    shelf.change(holder.product());
    events.forEach(shelf::tell);
    return BulkOutcome.of(item.item(), BulkOutcome.Result.CREATED, version);
  }

  private void activate(Shelf shelf, Holder holder, ContractVersion version) {
    activated(shelf, holder, version).forEach(shelf::tell);
  }

  private List<ContractEvent> activated(Shelf shelf, Holder holder, ContractVersion version) {
    List<ContractEvent> events = new ArrayList<>();
    Optional<ContractVersion> former = shelf.active(holder.contract().id());
    Optional<ContractDiff> diff =
        former.map(holding -> VersionFit.require(holder.contract(), holding, version));
    version.activate(version.lockVersion(), clock.instant());
    if (former.isPresent() && diff.isPresent()) {
      PortKey port = holder.product().key().port(holder.contract().port());
      notices.settle(
          new Succession(holder.product(), port, former.get(), version), diff.get(), null);
      events.add(ContractEvent.of(ContractEvent.Kind.DEPRECATED, holder.product(), former.get()));
    }
    events.add(ContractEvent.of(ContractEvent.Kind.ACTIVATED, holder.product(), version));
    return events;
  }
}
