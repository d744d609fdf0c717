package io.meshport.contract.service;

import io.meshport.catalog.PortKey;
import io.meshport.contract.model.VersionSummary;
import io.meshport.contract.model.diff.Compatibility;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A contract with its versions as somebody sees it.
 *
 * @param id the contract
 * @param port the port it describes
 * @param name what its newest visible version is called
 * @param compatibility whom it protects from its own changes
 * @param lockVersion for {@code If-Match}
 * @param allowedActions what they may do with it now
 * @param versions the versions they may see, the newest first
 */
public record ContractDetails(
    String id,
    PortKey port,
    @Nullable String name,
    Compatibility compatibility,
    long lockVersion,
    List<String> allowedActions,
    List<VersionSummary> versions) {
  /** The action of choosing whom the contract protects. */
  static final String SET_COMPATIBILITY = "set-compatibility";

  public ContractDetails {
    allowedActions = List.copyOf(allowedActions);
    versions = List.copyOf(versions);
  }
}
