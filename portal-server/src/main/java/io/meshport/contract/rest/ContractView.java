package io.meshport.contract.rest;

import io.meshport.contract.model.diff.Compatibility;
import io.meshport.contract.service.ContractDetails;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A contract with its versions.
 *
 * @param id the contract
 * @param outputPort the port it describes, {@code domain/product/port}
 * @param name what it is called
 * @param compatibility whom it protects from its own changes
 * @param etagVersion for {@code If-Match}
 * @param allowedActions what you may do with it now
 * @param versions its versions, the newest first
 */
public record ContractView(
    String id,
    String outputPort,
    @Nullable String name,
    Compatibility compatibility,
    long etagVersion,
    List<String> allowedActions,
    List<ContractVersionSummaryView> versions) {

  static ContractView of(ContractDetails contract) {
    return new ContractView(
        contract.id(),
        contract.port().toString(),
        contract.name(),
        contract.compatibility(),
        contract.lockVersion(),
        contract.allowedActions(),
        contract.versions().stream().map(ContractVersionSummaryView::of).toList());
  }
}
