package io.meshport.contract.service.git;

import io.meshport.catalog.ProductSummary;
import io.meshport.contract.model.git.ContractSource;
import io.meshport.contract.model.git.SourceState;
import io.meshport.platform.outbox.DomainEvent;
import java.util.Map;

/**
 * Something that happened to the place where a contract lives.
 *
 * @param type what happened
 * @param product the product whose port it is about
 * @param port the port
 */
record SourceEvent(String type, ProductSummary product, String port) implements DomainEvent {
  static SourceEvent connected(ProductSummary product, ContractSource source) {
    return new SourceEvent("contract.source.connected", product, source.port());
  }

  static SourceEvent disconnected(ProductSummary product, ContractSource source) {
    return new SourceEvent("contract.source.disconnected", product, source.port());
  }

  static SourceEvent reached(SourceState state, ProductSummary product, ContractSource source) {
    return new SourceEvent(
        switch (state) {
          case IN_STEP -> "contract.source.in-step";
          case BEHIND -> "contract.source.behind";
          case BROKEN -> "contract.source.broken";
          case CONFLICT -> "contract.source.conflicting";
          case UNREACHABLE -> "contract.source.unreachable";
        },
        product,
        source.port());
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
    return Map.of("product", product.key().toString(), "port", port);
  }
}
