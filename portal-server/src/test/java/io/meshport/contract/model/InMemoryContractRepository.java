package io.meshport.contract.model;

import io.meshport.platform.problem.PortalException;
import io.meshport.platform.problem.ProblemType;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/** Data contracts in memory; it keeps to the same suite as the store in PostgreSQL. */
public final class InMemoryContractRepository implements ContractRepository {
  private final List<Contract> contracts = new ArrayList<>();
  private final List<ContractVersion> versions = new ArrayList<>();
  private final Map<UUID, Instant> claimed = new HashMap<>();

  @Override
  public void add(Contract contract) {
    if (find(contract.id()).isPresent()
        || findOf(contract.productId(), contract.port()).isPresent()) {
      throw new PortalException(ProblemType.ALREADY_EXISTS, contract.id());
    }
    contracts.add(contract);
  }

  @Override
  public Optional<Contract> find(String id) {
    return contracts.stream().filter(contract -> contract.id().equals(id)).findFirst();
  }

  @Override
  public Optional<Contract> findOf(UUID productId, String port) {
    return contracts.stream().filter(contract -> contract.isOf(productId, port)).findFirst();
  }

  @Override
  public List<Contract> findAll(Collection<String> ids) {
    return contracts.stream().filter(contract -> ids.contains(contract.id())).toList();
  }

  @Override
  public List<Contract> listOf(Collection<UUID> productIds) {
    return contracts.stream()
        .filter(contract -> productIds.contains(contract.productId()))
        .toList();
  }

  @Override
  public List<ContractVersion> listVersions(Collection<String> contractIds) {
    return versions.stream().filter(version -> contractIds.contains(version.contractId())).toList();
  }

  @Override
  public void addAll(List<Contract> newContracts, List<ContractVersion> newVersions) {
    List<Contract> contractsBefore = List.copyOf(contracts);
    List<ContractVersion> versionsBefore = List.copyOf(versions);
    try {
      newContracts.forEach(this::add);
      newVersions.forEach(this::add);
      flush();
    } catch (PortalException taken) {
      contracts.clear();
      contracts.addAll(contractsBefore);
      versions.clear();
      versions.addAll(versionsBefore);
      throw taken;
    }
  }

  @Override
  public List<Contract> listOf(UUID productId) {
    return contracts.stream()
        .filter(contract -> contract.productId().equals(productId))
        .sorted(Comparator.comparing(Contract::port))
        .toList();
  }

  @Override
  public void add(ContractVersion version) {
    if (findVersion(version.contractId(), version.number()).isPresent()) {
      throw new PortalException(ProblemType.ALREADY_EXISTS, version.number());
    }
    versions.add(version);
  }

  @Override
  public Optional<ContractVersion> findVersion(String contractId, String number) {
    return of(contractId).filter(version -> version.number().equals(number)).findFirst();
  }

  @Override
  public Optional<ContractVersion> findActive(String contractId) {
    return of(contractId).filter(version -> version.status() == ContractStatus.ACTIVE).findFirst();
  }

  @Override
  public Optional<ContractVersion> findNewest(String contractId) {
    return of(contractId).max(Comparator.comparing(ContractVersion::ordinal));
  }

  @Override
  public List<VersionSummary> listVersions(String contractId) {
    return of(contractId)
        .sorted(Comparator.comparing(ContractVersion::ordinal).reversed())
        .map(ContractVersion::summary)
        .toList();
  }

  @Override
  public List<OfferedVersion> listOffered(Collection<UUID> productIds) {
    return contracts.stream()
        .filter(contract -> productIds.contains(contract.productId()))
        .sorted(Comparator.comparing(Contract::productId).thenComparing(Contract::port))
        .flatMap(
            contract ->
                of(contract.id())
                    .filter(version -> OfferedVersion.STATUSES.contains(version.status()))
                    .sorted(Comparator.comparing(ContractVersion::ordinal))
                    .map(v -> new OfferedVersion(contract.productId(), contract.port(), v)))
        .toList();
  }

  @Override
  public Optional<ContractVersion> findActivatedBefore(String contractId, Instant moment) {
    return of(contractId)
        .filter(version -> version.activatedAt() != null && version.activatedAt().isBefore(moment))
        .max(Comparator.comparing(version -> Objects.requireNonNull(version.activatedAt())));
  }

  @Override
  public Optional<ContractVersion> findInNoticeFor(String contractId, String successor) {
    return of(contractId)
        .filter(version -> version.noticeEndsAt() != null)
        .filter(version -> successor.equals(version.successor()))
        .findFirst();
  }

  @Override
  public List<VersionRef> claimDue(Instant now, Instant nextLook, int limit) {
    List<ContractVersion> due =
        versions.stream().filter(version -> isDue(version, now)).limit(limit).toList();
    due.forEach(version -> claimed.put(version.id(), nextLook));
    return due.stream()
        .map(version -> new VersionRef(version.contractId(), version.number()))
        .toList();
  }

  private boolean isDue(ContractVersion version, Instant now) {
    Instant due = version.nextLookAt();
    return due != null && !claimed.getOrDefault(version.id(), due).isAfter(now);
  }

  private Stream<ContractVersion> of(String contractId) {
    return versions.stream().filter(version -> version.contractId().equals(contractId));
  }

  @Override
  public void flush() {
    long active =
        versions.stream().filter(version -> version.status() == ContractStatus.ACTIVE).count();
    long contractsWithActive =
        versions.stream()
            .filter(version -> version.status() == ContractStatus.ACTIVE)
            .map(ContractVersion::contractId)
            .distinct()
            .count();
    if (active > contractsWithActive) {
      throw new IllegalStateException("Two versions of one contract are active");
    }
  }
}
