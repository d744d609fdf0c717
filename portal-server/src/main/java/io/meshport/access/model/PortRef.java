package io.meshport.access.model;

import io.meshport.catalog.PortKey;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

/**
 * The output port that access is about, as it is kept in our rows.
 *
 * @param domain name of its domain
 * @param product name of its product
 * @param port its name
 */
@Embeddable
public record PortRef(
    @Column(name = "domain", updatable = false) String domain,
    @Column(name = "product", updatable = false) String product,
    @Column(name = "port", updatable = false) String port) {

  static PortRef of(PortKey key) {
    return new PortRef(key.domain(), key.product(), key.port());
  }

  /** Its address. */
  public PortKey key() {
    return new PortKey(domain, product, port);
  }
}
