package io.meshport.contract.adapter;

import io.meshport.contract.ConsentId;
import io.meshport.contract.model.consent.ConsentRepository;
import io.meshport.contract.model.consent.ConsentState;
import io.meshport.contract.model.consent.ConsumerScope;
import io.meshport.contract.model.consent.ContractConsent;
import io.meshport.platform.page.Page;
import io.meshport.platform.page.PageRequest;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.TypedQuery;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Consents of consumers in PostgreSQL. */
@Singleton
public class JpaConsentRepository implements ConsentRepository {
  private static final String UNSETTLED = "c.state in (OPEN, OBJECTED)";

  // A person has no team, and "no team" matches nobody.
  private static final String OF_SCOPE =
      " from ContractConsent c where (c.requesterId = :user"
          + " or (c.subjectType = USER and c.subjectId = :user)"
          + " or coalesce(c.subjectTeam, '') in :teams)"
          + " and (:state is null or c.state = :state)";

  private final EntityManager database;

  @Inject
  public JpaConsentRepository(EntityManager database) {
    this.database = database;
  }

  @Override
  public void add(ContractConsent consent) {
    database.persist(consent);
  }

  @Override
  public Optional<ContractConsent> find(ConsentId id) {
    return Optional.ofNullable(database.find(ContractConsent.class, id.value()));
  }

  @Override
  public Optional<ContractConsent> lock(ConsentId id) {
    return Optional.ofNullable(
        database.find(ContractConsent.class, id.value(), LockModeType.PESSIMISTIC_WRITE));
  }

  @Override
  public List<ContractConsent> lockOf(String contractId, String formerVersion) {
    return select("c.contractId = :contract and c.formerVersion = :former order by c.id")
        .setParameter("contract", contractId)
        .setParameter("former", formerVersion)
        .setLockMode(LockModeType.PESSIMISTIC_WRITE)
        .getResultList();
  }

  @Override
  public List<ContractConsent> lockUnsettled(String contractId) {
    return select("c.contractId = :contract and " + UNSETTLED + " order by c.id")
        .setParameter("contract", contractId)
        .setLockMode(LockModeType.PESSIMISTIC_WRITE)
        .getResultList();
  }

  @Override
  public long countUnsettled(String contractId) {
    return database
        .createQuery(
            "select count(c) from ContractConsent c where c.contractId = :contract and "
                + UNSETTLED,
            Long.class)
        .setParameter("contract", contractId)
        .getSingleResult();
  }

  @Override
  public List<ContractConsent> listOf(String contractId, String version) {
    return select("c.contractId = :contract and c.version = :version order by c.subjectName, c.id")
        .setParameter("contract", contractId)
        .setParameter("version", version)
        .getResultList();
  }

  private TypedQuery<ContractConsent> select(String where) {
    return database.createQuery(
        "select c from ContractConsent c where " + where, ContractConsent.class);
  }

  @Override
  public Page<ContractConsent> listFor(
      ConsumerScope scope, @Nullable ConsentState state, PageRequest page) {
    List<ContractConsent> items =
        ofScope(
                "select c" + OF_SCOPE + " order by c.openedAt desc, c.id",
                ContractConsent.class,
                scope,
                state)
            .setFirstResult(page.offset())
            .setMaxResults(page.size())
            .getResultList();
    long total = ofScope("select count(c)" + OF_SCOPE, Long.class, scope, state).getSingleResult();
    return Page.of(page, items, total);
  }

  private <T> TypedQuery<T> ofScope(
      String query, Class<T> type, ConsumerScope scope, @Nullable ConsentState state) {
    Set<String> teams = scope.teams().isEmpty() ? Set.of(" ") : scope.teams();
    return database
        .createQuery(query, type)
        .setParameter("user", scope.userId())
        .setParameter("teams", teams)
        .setParameter("state", state);
  }
}
