package io.meshport.contract.model.export.product;

import io.meshport.catalog.PortSummary;
import io.meshport.catalog.ProductSummary;
import java.util.List;

/**
 * A data product with everything that it offers now, and what it is made from.
 *
 * @param product the product and its output ports
 * @param contracts the contract versions of its ports; a port may have several, or none yet
 * @param inputs what it reads of what the reader of the export may see
 */
public record ProductOffer(
    ProductSummary product, List<PortContract> contracts, List<ProductInput> inputs) {

  public ProductOffer {
    contracts = List.copyOf(contracts);
    inputs = List.copyOf(inputs);
  }

  /** The contract versions of a port, the oldest first. */
  public List<PortContract> of(PortSummary port) {
    return contracts.stream().filter(contract -> contract.port().equals(port.name())).toList();
  }
}
