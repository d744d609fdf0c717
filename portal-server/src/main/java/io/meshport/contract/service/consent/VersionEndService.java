package io.meshport.contract.service.consent;

import io.meshport.catalog.PortKey;
import io.meshport.catalog.ProductCatalog;
import io.meshport.contract.PortConsumers;
import io.meshport.contract.model.ContractRepository;
import io.meshport.contract.model.ContractStatus;
import io.meshport.contract.model.ContractVersion;
import io.meshport.contract.model.consent.ConsentRepository;
import io.meshport.contract.model.consent.ContractConsent;
import io.meshport.contract.service.ContractEvent;
import io.meshport.contract.service.ContractRights;
import io.meshport.contract.service.VersionDetails;
import io.meshport.contract.service.VersionFinder;
import io.meshport.contract.service.VersionFinder.Found;
import io.meshport.identity.Caller;
import io.meshport.platform.outbox.Outbox;
import io.meshport.platform.problem.PortalException;
import io.meshport.platform.problem.ProblemType;
import io.meshport.platform.problem.Violation;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Announcing the end of a contract version, and ending it. Owners and stewards do both. */
@Singleton
@Transactional
public class VersionEndService {
  private final VersionFinder finder;
  private final ContractRepository contracts;
  private final ConsentRepository consents;
  private final PortConsumers consumers;
  private final ProductCatalog catalog;
  private final Outbox outbox;
  private final Clock clock;

  @Inject
  public VersionEndService(
      VersionFinder finder,
      ContractRepository contracts,
      ConsentRepository consents,
      PortConsumers consumers,
      ProductCatalog catalog,
      Outbox outbox,
      Clock clock) {
    this.finder = finder;
    this.contracts = contracts;
    this.consents = consents;
    this.consumers = consumers;
    this.catalog = catalog;
    this.outbox = outbox;
    this.clock = clock;
  }

  /**
   * What is said of a coming end.
   *
   * @param endDate the last day
   * @param successor what takes its place: a version of the contract, or the address of a port
   */
  public record Announcement(LocalDate endDate, @Nullable String successor) {}

  /** Announces the last day of a version, and tells everybody who relies on the port. */
  public VersionDetails deprecate(
      String contractId, String number, Announcement said, long expected, Caller caller) {
    Found found = finder.contract(contractId, caller);
    ContractVersion version = finder.version(found, number, caller);
    ContractRights.requireActivator(found.product(), caller);
    catalog.touch(found.product().id());
    if (said.successor() != null) {
      requireSuccessor(found, version, said.successor(), caller);
    }
    version.announceEnd(said.endDate(), said.successor(), expected, clock.instant());
    contracts.flush();
    outbox.append(
        ConsentEvent.endAnnounced(
            found.product(), found.port(), version, consumers.relyingOn(found.port())));
    return VersionDetails.of(found.product(), found.contract(), version, caller);
  }

  private void requireSuccessor(
      Found found, ContractVersion version, String successor, Caller caller) {
    boolean fits =
        successor.contains("/")
            ? isPortInUse(successor, found.port(), caller)
            : contracts
                .findVersion(version.contractId(), successor)
                .filter(next -> !next.number().equals(version.number()))
                .filter(
                    next ->
                        next.status() == ContractStatus.ACTIVE
                            || next.status() == ContractStatus.DRAFT)
                .isPresent();
    if (!fits) {
      String message =
          "must be a version of the contract to come or in force, or another port that you may see";
      throw new PortalException(
          ProblemType.INVALID_INPUT,
          "/successor " + message,
          List.of(Violation.at("/successor", message)));
    }
  }

  private boolean isPortInUse(String address, PortKey own, Caller caller) {
    PortKey port = PortKey.parse(address);
    return !port.equals(own)
        && catalog
            .find(port.productKey())
            .filter(product -> catalog.visibleTo(product, caller))
            .flatMap(product -> product.port(port.port()))
            .isPresent();
  }

  /** Ends a deprecated version, unless somebody still relies on it. */
  public VersionDetails retire(String contractId, String number, long expected, Caller caller) {
    Found found = finder.contract(contractId, caller);
    ContractVersion version = finder.version(found, number, caller);
    ContractRights.requireActivator(found.product(), caller);
    catalog.touch(found.product().id());
    List<ContractConsent> tasks = consents.lockOf(contractId, number);
    version.retire(expected, reliance(found.port(), version, tasks));
    contracts.flush();
    outbox.append(ContractEvent.of(ContractEvent.Kind.RETIRED, found.product(), version));
    return VersionDetails.of(found.product(), found.contract(), version, caller);
  }

  private List<Violation> reliance(
      PortKey port, ContractVersion version, List<ContractConsent> tasks) {
    List<Violation> reasons = new ArrayList<>();
    Instant now = clock.instant();
    boolean toCome = version.endsAt().filter(now::isBefore).isPresent();
    long unsettled = tasks.stream().filter(task -> task.state().isUnsettled()).count();
    if (unsettled > 0) {
      reasons.add(
          Violation.at(
              "/consents",
              unsettled == 1
                  ? "One consumer has not settled the change"
                  : unsettled + " consumers have not settled the change"));
    } else if (toCome && (tasks.isEmpty() || !Settled.are(tasks, consents))) {
      int grants = consumers.relyingOn(port).size();
      if (grants > 0) {
        reasons.add(
            Violation.at(
                version.endDate() == null ? "/noticeEndsAt" : "/endDate",
                "The promised end has not come, and "
                    + (grants == 1 ? "one access grant relies" : grants + " access grants rely")
                    + " on the port"));
      }
    }
    return reasons;
  }
}
