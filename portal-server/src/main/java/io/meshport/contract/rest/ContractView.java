package io.meshport.contract.rest;

import io.meshport.contract.service.ContractDetails;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A contract with its versions.
 *
 * @param id the contract
 * @param outputPort the port it describes, {@code domain/product/port}
 * @param name what it is called
 * @param versions its versions, the newest first
 */
public record ContractView(
    String id,
    String outputPort,
    @Nullable String name,
    List<ContractVersionSummaryView> versions) {

  static ContractView of(ContractDetails contract) {
    return new ContractView(
        contract.id(),
        contract.port().toString(),
        contract.name(),
        contract.versions().stream().map(ContractVersionSummaryView::of).toList());
  }
}
