package io.meshport.contract.service;

import io.meshport.catalog.PortKey;
import io.meshport.contract.model.VersionSummary;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A contract with its versions as somebody sees it.
 *
 * @param id the contract
 * @param port the port it describes
 * @param name what its newest visible version is called
 * @param versions the versions they may see, the newest first
 */
public record ContractDetails(
    String id, PortKey port, @Nullable String name, List<VersionSummary> versions) {

  public ContractDetails {
    versions = List.copyOf(versions);
  }
}
