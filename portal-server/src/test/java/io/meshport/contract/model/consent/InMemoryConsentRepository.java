package io.meshport.contract.model.consent;

import io.meshport.contract.ConsentId;
import io.meshport.platform.page.Page;
import io.meshport.platform.page.PageRequest;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Consents in a list; it keeps to the same suite as the store in PostgreSQL. */
public final class InMemoryConsentRepository implements ConsentRepository {
  private final List<ContractConsent> consents = new ArrayList<>();

  /** All of them, for looking at from outside. */
  public List<ContractConsent> all() {
    return List.copyOf(consents);
  }

  @Override
  public void add(ContractConsent consent) {
    consents.add(consent);
  }

  @Override
  public Optional<ContractConsent> find(ConsentId id) {
    return matching(consent -> consent.id().equals(id)).stream().findFirst();
  }

  @Override
  public Optional<ContractConsent> lock(ConsentId id) {
    return find(id);
  }

  @Override
  public List<ContractConsent> lockOf(String contractId, String formerVersion) {
    return matching(
        consent ->
            consent.change().contractId().equals(contractId)
                && consent.change().formerVersion().equals(formerVersion));
  }

  @Override
  public List<ContractConsent> lockUnsettled(String contractId) {
    return matching(
        consent ->
            consent.change().contractId().equals(contractId) && consent.state().isUnsettled());
  }

  @Override
  public long countUnsettled(String contractId) {
    return lockUnsettled(contractId).size();
  }

  @Override
  public List<ContractConsent> listOf(String contractId, String version) {
    return matching(
            consent ->
                consent.change().contractId().equals(contractId)
                    && consent.change().version().equals(version))
        .stream()
        .sorted(Comparator.comparing(consent -> consent.consumer().name()))
        .toList();
  }

  @Override
  public Page<ContractConsent> listFor(
      ConsumerScope scope, @Nullable ConsentState state, PageRequest page) {
    List<ContractConsent> all =
        matching(scope::covers).stream()
            .filter(consent -> state == null || consent.state() == state)
            .sorted(Comparator.comparing(ContractConsent::openedAt).reversed())
            .toList();
    return Page.of(page, all.stream().skip(page.offset()).limit(page.size()).toList(), all.size());
  }

  private List<ContractConsent> matching(Predicate<ContractConsent> which) {
    return consents.stream().filter(which).toList();
  }
}
