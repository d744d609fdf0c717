package io.meshport.contract.adapter;

import io.meshport.contract.model.Contract;
import io.meshport.contract.model.ContractRepository;
import io.meshport.contract.model.ContractStatus;
import io.meshport.contract.model.ContractVersion;
import io.meshport.contract.model.OfferedVersion;
import io.meshport.contract.model.VersionRef;
import io.meshport.contract.model.VersionSummary;
import io.meshport.platform.persistence.UniqueRows;
import io.meshport.platform.problem.PortalException;
import io.meshport.platform.problem.ProblemType;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Data contracts in PostgreSQL; lists never load documents. */
@Singleton
public class JpaContractRepository implements ContractRepository {
  private final EntityManager database;

  @Inject
  public JpaContractRepository(EntityManager database) {
    this.database = database;
  }

  @Override
  public void add(Contract contract) {
    String message =
        "There is a contract with the id '" + contract.id() + "' or of this port already";
    if (find(contract.id()).isPresent()
        || findOf(contract.productId(), contract.port()).isPresent()) {
      throw taken(message);
    }
    persist(contract, message);
  }

  @Override
  public void add(ContractVersion version) {
    String message =
        "The contract '"
            + version.contractId()
            + "' has a version "
            + version.number()
            + " already";
    if (findVersion(version.contractId(), version.number()).isPresent()) {
      throw taken(message);
    }
    persist(version, message);
  }

  @Override
  public void addAll(List<Contract> contracts, List<ContractVersion> versions) {
    String message = "Somebody else added one of these contracts or versions at this moment";
    flushing(() -> contracts.forEach(database::persist), message);
    flushing(() -> versions.forEach(database::persist), message);
  }

  private void persist(Object entity, String message) {
    flushing(() -> database.persist(entity), message);
  }

  private void flushing(Runnable changes, String message) {
    changes.run();
    UniqueRows.flush(database, () -> taken(message));
  }

  private static PortalException taken(String message) {
    return new PortalException(ProblemType.ALREADY_EXISTS, message);
  }

  @Override
  public Optional<Contract> find(String id) {
    return Optional.ofNullable(database.find(Contract.class, id));
  }

  @Override
  public Optional<Contract> findOf(UUID productId, String port) {
    return database
        .createQuery(
            "select c from Contract c where c.productId = :product and c.port = :port",
            Contract.class)
        .setParameter("product", productId)
        .setParameter("port", port)
        .getResultStream()
        .findFirst();
  }

  @Override
  public List<Contract> findAll(Collection<String> ids) {
    return in("select c from Contract c where c.id in :keys", Contract.class, ids);
  }

  @Override
  public List<Contract> listOf(Collection<UUID> productIds) {
    return in("select c from Contract c where c.productId in :keys", Contract.class, productIds);
  }

  @Override
  public List<ContractVersion> listVersions(Collection<String> contractIds) {
    return in(
        "select v from ContractVersion v where v.contractId in :keys",
        ContractVersion.class,
        contractIds);
  }

  private <T> List<T> in(String query, Class<T> type, Collection<?> keys) {
    return keys.isEmpty()
        ? List.of()
        : database.createQuery(query, type).setParameter("keys", keys).getResultList();
  }

  @Override
  public List<Contract> listOf(UUID productId) {
    return database
        .createQuery(
            "select c from Contract c where c.productId = :product order by c.port", Contract.class)
        .setParameter("product", productId)
        .getResultList();
  }

  @Override
  public Optional<ContractVersion> findVersion(String contractId, String number) {
    return versions(contractId, " and v.number = :number")
        .setParameter("number", number)
        .getResultStream()
        .findFirst();
  }

  @Override
  public Optional<ContractVersion> findActive(String contractId) {
    return versions(contractId, " and v.status = :status")
        .setParameter("status", ContractStatus.ACTIVE)
        .getResultStream()
        .findFirst();
  }

  @Override
  public Optional<ContractVersion> findNewest(String contractId) {
    return versions(contractId, " order by v.ordinal desc")
        .setMaxResults(1)
        .getResultStream()
        .findFirst();
  }

  private TypedQuery<ContractVersion> versions(String contractId, String rest) {
    return database
        .createQuery(
            "select v from ContractVersion v where v.contractId = :contract" + rest,
            ContractVersion.class)
        .setParameter("contract", contractId);
  }

  @Override
  public List<VersionSummary> listVersions(String contractId) {
    return database
        .createQuery(
            "select new io.meshport.contract.model.VersionSummary("
                + "v.number, v.status, v.createdAt, v.createdBy, v.createdByName,"
                + " v.endDate, v.successor, v.noticeEndsAt)"
                + " from ContractVersion v where v.contractId = :contract order by v.ordinal desc",
            VersionSummary.class)
        .setParameter("contract", contractId)
        .getResultList();
  }

  @Override
  public List<OfferedVersion> listOffered(Collection<UUID> productIds) {
    return productIds.isEmpty()
        ? List.of()
        : database
            .createQuery(
                "select new io.meshport.contract.model.OfferedVersion(c.productId, c.port, v)"
                    + " from Contract c join ContractVersion v on v.contractId = c.id"
                    + " where c.productId in :products and v.status in :offered"
                    + " order by c.productId, c.port, v.ordinal",
                OfferedVersion.class)
            .setParameter("products", productIds)
            .setParameter("offered", OfferedVersion.STATUSES)
            .getResultList();
  }

  @Override
  public Optional<ContractVersion> findActivatedBefore(String contractId, Instant moment) {
    return versions(contractId, " and v.activatedAt < :moment order by v.activatedAt desc")
        .setParameter("moment", moment)
        .setMaxResults(1)
        .getResultStream()
        .findFirst();
  }

  @Override
  public Optional<ContractVersion> findInNoticeFor(String contractId, String successor) {
    return versions(contractId, " and v.successor = :successor and v.noticeEndsAt is not null")
        .setParameter("successor", successor)
        .getResultStream()
        .findFirst();
  }

  @Override
  public List<VersionRef> claimDue(Instant now, Instant nextLook, int limit) {
    List<?> found =
        database
            .createNativeQuery(
                "select id, contract_id, version from contract_version where next_look_at <= :now"
                    + " order by next_look_at limit :most for update skip locked",
                Object[].class)
            .setParameter("now", now)
            .setParameter("most", limit)
            .getResultList();
    List<Object[]> due = found.stream().map(Object[].class::cast).toList();
    if (!due.isEmpty()) {
      // Not through the entity: looking is no change of the version, so its ETag stays.
      database
          .createNativeQuery("update contract_version set next_look_at = :next where id in (:ids)")
          .setParameter("next", nextLook)
          .setParameter("ids", due.stream().map(row -> (UUID) row[0]).toList())
          .executeUpdate();
    }
    return due.stream().map(row -> new VersionRef((String) row[1], (String) row[2])).toList();
  }

  @Override
  public void flush() {
    database.flush();
  }
}
