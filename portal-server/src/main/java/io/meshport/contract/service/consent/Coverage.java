package io.meshport.contract.service.consent;

import io.meshport.contract.ConsumerGrant;
import io.meshport.contract.ContractModel;
import io.meshport.contract.model.ContractRepository;
import io.meshport.contract.model.ContractVersion;
import io.meshport.contract.model.consent.CarryOver;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Judges for the grants on a port whether they cover what one version of its contract shows. Each
 * grant is measured against the version that was in force when it was asked for.
 */
final class Coverage {
  private final ContractRepository contracts;
  private final ContractVersion former;
  private final ContractVersion current;
  private final Map<String, Optional<String>> known = new HashMap<>();

  /**
   * @param former the version to measure grants against whose own is not known
   * @param current the version that the port shows from now on
   */
  Coverage(ContractRepository contracts, ContractVersion former, ContractVersion current) {
    this.contracts = contracts;
    this.former = former;
    this.current = current;
  }

  /** Why the grant does not cover the version; empty when it does. */
  Optional<String> widening(ConsumerGrant grant) {
    ContractVersion approved = approved(grant);
    return approved.number().equals(current.number())
        ? Optional.empty()
        : known.computeIfAbsent(
            approved.number(), number -> CarryOver.widening(model(approved), model(current)));
  }

  /** Why none of a consumer's grants covers the version; empty when one does. */
  Optional<String> widening(List<ConsumerGrant> grants) {
    List<Optional<String>> found = grants.stream().map(this::widening).toList();
    return found.stream().allMatch(Optional::isPresent)
        ? found.stream().findFirst().flatMap(reason -> reason)
        : Optional.empty();
  }

  /** Whether the grant was asked for after the former version gave way. */
  boolean isNewer(ConsumerGrant grant) {
    @Nullable Instant approvedFrom = approved(grant).activatedAt();
    @Nullable Instant formerFrom = former.activatedAt();
    return approvedFrom != null && formerFrom != null && approvedFrom.isAfter(formerFrom);
  }

  private ContractVersion approved(ConsumerGrant grant) {
    return Optional.ofNullable(grant.contractVersion())
        .flatMap(number -> contracts.findVersion(former.contractId(), number))
        .orElse(former);
  }

  private static ContractModel model(ContractVersion version) {
    return Optional.ofNullable(version.document().read().model())
        .orElseThrow(
            () -> new IllegalStateException("Version " + version.number() + " cannot be read"));
  }
}
