package io.meshport.catalog.service;

import io.meshport.catalog.ProductSummary;
import io.meshport.platform.outbox.DomainEvent;
import java.util.Locale;
import java.util.Map;

/**
 * Something that happened to a data product.
 *
 * @param kind what happened
 * @param product which product
 */
record ProductEvent(Kind kind, ProductSummary product) implements DomainEvent {
  enum Kind {
    REGISTERED,
    CHANGED,
    PUBLISHED,
    DEPRECATED,
    RETIRED
  }

  @Override
  public String type() {
    return "catalog.product." + kind.name().toLowerCase(Locale.ROOT);
  }

  @Override
  public String aggregateType() {
    return "data-product";
  }

  @Override
  public String aggregateId() {
    return product.id().toString();
  }

  @Override
  public Map<String, String> facts() {
    return Map.of("product", product.key().toString());
  }
}
