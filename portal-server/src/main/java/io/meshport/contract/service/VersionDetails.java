package io.meshport.contract.service;

import io.meshport.catalog.Lifecycle;
import io.meshport.catalog.PortKey;
import io.meshport.catalog.ProductSummary;
import io.meshport.contract.model.Contract;
import io.meshport.contract.model.ContractDocument;
import io.meshport.contract.model.ContractReading;
import io.meshport.contract.model.ContractStatus;
import io.meshport.contract.model.ContractVersion;
import io.meshport.contract.model.PortalRules;
import io.meshport.contract.model.VersionSummary;
import io.meshport.identity.Caller;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A contract version as its own page shows it to somebody.
 *
 * @param contractId the contract
 * @param port the port it describes
 * @param summary number, status and origin
 * @param document the document as it was given
 * @param reading what it says, and what checks find in it today
 * @param activatedAt since when it holds or when it began to
 * @param lockVersion for {@code If-Match}
 * @param allowedActions what they may do with it now, so that no screen works it out again
 */
public record VersionDetails(
    String contractId,
    PortKey port,
    VersionSummary summary,
    ContractDocument document,
    ContractReading reading,
    @Nullable Instant activatedAt,
    long lockVersion,
    List<String> allowedActions) {

  public VersionDetails {
    allowedActions = List.copyOf(allowedActions);
  }

  /** The version as the caller sees it. */
  public static VersionDetails of(
      ProductSummary product, Contract contract, ContractVersion version, Caller caller) {
    String domain = product.key().domain();
    ContractReading reading = PortalRules.inDomain(version.document().read(), domain);
    return new VersionDetails(
        contract.id(),
        product.key().port(contract.port()),
        version.summary(),
        version.document(),
        reading,
        version.activatedAt(),
        version.lockVersion(),
        actions(product, version, reading, caller));
  }

  private static List<String> actions(
      ProductSummary product, ContractVersion version, ContractReading reading, Caller caller) {
    List<String> actions = new ArrayList<>();
    if (product.lifecycle() == Lifecycle.RETIRED) {
      return actions;
    }
    boolean decides = ContractRights.mayActivate(product, caller);
    if (version.status() == ContractStatus.DRAFT) {
      if (caller.isMember(product.key().domain())) {
        actions.add("edit");
      }
      if (decides && reading.isValid()) {
        actions.add("activate");
      }
    }
    if (decides && version.mayAnnounceEnd()) {
      actions.add("deprecate");
    }
    if (decides && version.status() == ContractStatus.DEPRECATED) {
      actions.add("retire");
    }
    return actions;
  }
}
