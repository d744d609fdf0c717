package io.meshport.contract.service;

import io.meshport.catalog.ProductSummary;
import io.meshport.contract.model.ContractVersion;
import io.meshport.platform.outbox.DomainEvent;
import java.util.Locale;
import java.util.Map;

/**
 * Something that happened to a contract version; it belongs to the product, which shows it.
 *
 * @param kind what happened
 * @param product the product whose port it describes
 * @param contractId the contract
 * @param version the version
 */
public record ContractEvent(Kind kind, ProductSummary product, String contractId, String version)
    implements DomainEvent {
  /** What can happen to a version. */
  public enum Kind {
    /** It was added as a draft. */
    ADDED,
    /** Its draft was replaced. */
    CHANGED,
    /** It holds from now on. */
    ACTIVATED,
    /** A newer one took its place, or it got a last day. */
    DEPRECATED,
    /** It ended. */
    RETIRED
  }

  /** Something that happened to this version. */
  public static ContractEvent of(Kind kind, ProductSummary product, ContractVersion version) {
    return new ContractEvent(kind, product, version.contractId(), version.number());
  }

  @Override
  public String type() {
    return "contract.version." + kind.name().toLowerCase(Locale.ROOT);
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
    return Map.of("product", product.key().toString(), "contract", contractId, "version", version);
  }
}
