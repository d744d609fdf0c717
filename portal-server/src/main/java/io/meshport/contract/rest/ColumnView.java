package io.meshport.contract.rest;

import io.meshport.contract.Column;
import org.jspecify.annotations.Nullable;

/**
 * One column of a contract.
 *
 * @param path where it stands in its schema object, {@code address.city}
 * @param parent path of the column around it
 * @param name its own name
 * @param logicalType the type in words of the standard
 * @param physicalType the type where the data stands
 * @param description what it means
 * @param classification how sensitive it is
 * @param required whether it always has a value
 * @param primaryKey whether it belongs to the key
 * @param unique whether no value comes twice
 */
public record ColumnView(
    String path,
    @Nullable String parent,
    String name,
    @Nullable String logicalType,
    @Nullable String physicalType,
    @Nullable String description,
    @Nullable String classification,
    boolean required,
    boolean primaryKey,
    boolean unique) {

  static ColumnView of(Column column) {
    return new ColumnView(
        column.path(),
        column.parent(),
        column.name(),
        column.logicalType(),
        column.physicalType(),
        column.description(),
        column.classification(),
        column.required(),
        column.primaryKey(),
        column.unique());
  }
}
