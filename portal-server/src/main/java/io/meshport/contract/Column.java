package io.meshport.contract;

import org.jspecify.annotations.Nullable;

/**
 * One column or field; a nested one knows the column it stands in.
 *
 * @param path where it stands in its schema object: {@code address.city}, {@code items[].sku}
 * @param parent path of the column around it, none for a column of the schema object itself
 * @param name its own name; {@code []} for the element of an array
 * @param logicalType the type in words of the standard
 * @param physicalType the type where the data stands
 * @param description what it means
 * @param classification how sensitive it is, in words of the contract
 * @param required whether it always has a value
 * @param primaryKey whether it belongs to the key
 * @param unique whether no value comes twice
 */
public record Column(
    String path,
    @Nullable String parent,
    String name,
    @Nullable String logicalType,
    @Nullable String physicalType,
    @Nullable String description,
    @Nullable String classification,
    boolean required,
    boolean primaryKey,
    boolean unique) {}
