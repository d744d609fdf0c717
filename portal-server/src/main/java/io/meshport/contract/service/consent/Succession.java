package io.meshport.contract.service.consent;

import io.meshport.catalog.PortKey;
import io.meshport.catalog.ProductSummary;
import io.meshport.contract.model.ContractVersion;

/**
 * One version of a contract taking over from another.
 *
 * @param product the product whose port they describe
 * @param port the port
 * @param former the version that held until now
 * @param version the version that holds from now on
 */
public record Succession(
    ProductSummary product, PortKey port, ContractVersion former, ContractVersion version) {}
