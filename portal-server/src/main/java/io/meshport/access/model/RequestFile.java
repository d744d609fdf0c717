package io.meshport.access.model;

import io.meshport.catalog.ProductSummary;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import org.jspecify.annotations.Nullable;

/**
 * Everything that is frozen when a request is submitted.
 *
 * @param form what is asked for
 * @param subject who shall get access
 * @param product the product as it was
 * @param contract the contract version that was in force, if any
 * @param route who decides
 * @param approvers who was asked to decide
 */
public record RequestFile(
    RequestForm form,
    Subject subject,
    ProductSummary product,
    @Nullable ContractRef contract,
    Route route,
    Approvers approvers) {
  /**
   * The contract version that a request was made on.
   *
   * @param id the contract
   * @param version its version
   */
  @Embeddable
  public record ContractRef(
      @Column(name = "contract_id", updatable = false) String id,
      @Column(name = "contract_version", updatable = false) String version) {}
}
