package io.meshport.catalog;

import io.meshport.platform.problem.PortalException;
import io.meshport.platform.problem.ProblemType;

/**
 * The address of an output port, {@code domain/product/port}; it never changes.
 *
 * @param domain name of the domain
 * @param product name of the product within the domain
 * @param port name of the port within the product
 */
public record PortKey(String domain, String product, String port) {
  /** Reads {@code domain/product/port}; anything else is INVALID_PARAMETER. */
  public static PortKey parse(String text) {
    String[] parts = text.split("/", -1);
    if (parts.length != 3
        || !Names.isName(parts[0])
        || !Names.isName(parts[1])
        || !Names.isName(parts[2])) {
      throw new PortalException(
          ProblemType.INVALID_PARAMETER, "An output port is addressed as domain/product/port");
    }
    return new PortKey(parts[0], parts[1], parts[2]);
  }

  /** The product that the port belongs to. */
  public ProductKey productKey() {
    return new ProductKey(domain, product);
  }

  @Override
  public String toString() {
    return domain + "/" + product + "/" + port;
  }
}
