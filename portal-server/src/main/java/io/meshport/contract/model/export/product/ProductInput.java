package io.meshport.contract.model.export.product;

import io.meshport.catalog.PortKey;
import org.jspecify.annotations.Nullable;

/**
 * What a product reads from another product.
 *
 * @param name name of the input port
 * @param source the output port that is read
 * @param contractId the contract of the source that holds, if one does
 * @param version its version
 */
public record ProductInput(
    String name, PortKey source, @Nullable String contractId, @Nullable String version) {}
