package io.meshport.catalog;

import io.meshport.platform.problem.PortalException;
import io.meshport.platform.problem.ProblemType;

/**
 * The address of a data product, {@code domain/name}; it never changes.
 *
 * @param domain name of the domain
 * @param name name of the product within it
 */
public record ProductKey(String domain, String name) {
  /** Reads {@code domain/name}; anything else is INVALID_PARAMETER. */
  public static ProductKey parse(String text) {
    String[] parts = text.split("/", -1);
    if (parts.length != 2 || !Names.isName(parts[0]) || !Names.isName(parts[1])) {
      throw new PortalException(
          ProblemType.INVALID_PARAMETER, "A data product is addressed as domain/name");
    }
    return new ProductKey(parts[0], parts[1]);
  }

  /** The port of this product with the given name. */
  public PortKey port(String port) {
    return new PortKey(domain, name, port);
  }

  @Override
  public String toString() {
    return domain + "/" + name;
  }
}
