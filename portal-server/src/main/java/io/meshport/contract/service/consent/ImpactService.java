package io.meshport.contract.service.consent;

import io.meshport.catalog.PortReader;
import io.meshport.catalog.PortSummary;
import io.meshport.catalog.ProductCatalog;
import io.meshport.contract.PortConsumers;
import io.meshport.contract.model.ContractRepository;
import io.meshport.contract.model.ContractStatus;
import io.meshport.contract.model.ContractVersion;
import io.meshport.contract.model.diff.ContractDiff;
import io.meshport.contract.model.diff.Severity;
import io.meshport.contract.service.VersionFinder;
import io.meshport.contract.service.VersionFinder.Found;
import io.meshport.contract.service.VersionFit;
import io.meshport.contract.service.consent.Impact.Edge;
import io.meshport.contract.service.consent.Impact.GrantImpact;
import io.meshport.contract.service.consent.Impact.ReaderImpact;
import io.meshport.identity.Caller;
import io.meshport.platform.problem.PortalException;
import io.meshport.platform.problem.ProblemType;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** Tells the domain what a version touches before it is published, and what it did afterwards. */
@Singleton
@Transactional
public class ImpactService {
  private final VersionFinder finder;
  private final ContractRepository contracts;
  private final PortConsumers consumers;
  private final ProductCatalog catalog;
  private final Clock clock;

  @Inject
  public ImpactService(
      VersionFinder finder,
      ContractRepository contracts,
      PortConsumers consumers,
      ProductCatalog catalog,
      Clock clock) {
    this.finder = finder;
    this.contracts = contracts;
    this.consumers = consumers;
    this.catalog = catalog;
    this.clock = clock;
  }

  /** A draft compared with the version in force, any other with the one it followed. */
  public Impact of(String contractId, String number, Caller caller) {
    Found found = finder.contract(contractId, caller);
    ContractVersion version = finder.version(found, number, caller);
    if (!caller.isMember(found.product().key().domain())) {
      throw new PortalException(
              ProblemType.FORBIDDEN, "Only members of the domain see whom a change touches")
          .withRemedy("Compare the versions instead");
    }
    Optional<ContractVersion> former = before(version);
    Optional<ContractDiff> diff =
        former.map(
            older ->
                ContractDiff.between(
                    VersionFit.readable(older),
                    VersionFit.readable(version),
                    found.contract().compatibility()));
    TouchedColumns touched = new TouchedColumns(diff.map(ContractDiff::changes).orElse(List.of()));
    List<ReaderImpact> readers = readers(found, touched, caller);
    return new Impact(
        former.map(ContractVersion::number).orElse(null),
        version.number(),
        diff.map(ContractDiff::severity).orElse(Severity.NONE),
        found.port(),
        found.product().port(found.contract().port()).map(PortSummary::technology).orElse(""),
        grants(found, former.orElse(version), version),
        readers,
        readers.stream().flatMap(reader -> edges(found, reader).stream()).toList(),
        touched.changes());
  }

  private Optional<ContractVersion> before(ContractVersion version) {
    String id = version.contractId();
    return version.status() == ContractStatus.DRAFT
        ? contracts.findActive(id).or(() -> contracts.findActivatedBefore(id, clock.instant()))
        : contracts.findActivatedBefore(id, Objects.requireNonNull(version.activatedAt()));
  }

  private List<GrantImpact> grants(Found found, ContractVersion former, ContractVersion version) {
    Coverage coverage = new Coverage(contracts, former, version);
    return consumers.relyingOn(found.port()).stream()
        .map(grant -> new GrantImpact(grant, coverage.widening(grant).orElse(null)))
        .toList();
  }

  /** Hidden products stay out: the domain must not learn of foreign drafts. */
  private List<ReaderImpact> readers(Found found, TouchedColumns touched, Caller caller) {
    return catalog.readersOf(found.port()).stream()
        .filter(reader -> catalog.visibleTo(reader.product(), caller))
        .flatMap(reader -> impact(reader, touched).stream())
        .toList();
  }

  private static Optional<ReaderImpact> impact(PortReader reader, TouchedColumns touched) {
    List<String> used = reader.inputPort().columns();
    List<String> columns = used.stream().filter(touched::include).toList();
    boolean concerned = used.isEmpty() ? touched.any() : !columns.isEmpty();
    return concerned ? Optional.of(new ReaderImpact(reader, columns)) : Optional.empty();
  }

  private static List<Edge> edges(Found found, ReaderImpact reader) {
    return reader.reader().product().ports().stream()
        .map(
            port ->
                new Edge(
                    found.port(),
                    reader.reader().product().key().port(port.name()),
                    reader.columns()))
        .toList();
  }
}
