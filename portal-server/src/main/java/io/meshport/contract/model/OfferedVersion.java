package io.meshport.contract.model;

import java.util.List;
import java.util.UUID;

/**
 * A contract version that a product offers through a port.
 *
 * @param productId the product
 * @param port name of the port
 * @param version the version
 */
public record OfferedVersion(UUID productId, String port, ContractVersion version) {
  /** The states in which consumers may rely on a version. */
  public static final List<ContractStatus> STATUSES =
      List.of(ContractStatus.ACTIVE, ContractStatus.DEPRECATED);
}
