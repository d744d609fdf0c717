package io.meshport.contract.model.consent;

import io.meshport.contract.ConsentId;
import io.meshport.platform.page.Page;
import io.meshport.platform.page.PageRequest;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Where the consents of consumers are kept. */
public interface ConsentRepository {
  void add(ContractConsent consent);

  Optional<ContractConsent> find(ConsentId id);

  /** The consent, its row locked until the transaction ends. */
  Optional<ContractConsent> lock(ConsentId id);

  /** All consents about a version that gave way, their rows locked in one order. */
  List<ContractConsent> lockOf(String contractId, String formerVersion);

  /** The consents of a contract that are unsettled, their rows locked in one order. */
  List<ContractConsent> lockUnsettled(String contractId);

  /** How many consents of a contract are unsettled. */
  long countUnsettled(String contractId);

  /** What consumers said to a version, by consumer. */
  List<ContractConsent> listOf(String contractId, String version);

  /** Somebody's own, in any state or in one, the newest first. */
  Page<ContractConsent> listFor(
      ConsumerScope scope, @Nullable ConsentState state, PageRequest page);
}
