package io.meshport.catalog.rest;

import io.meshport.catalog.InputPortSummary;
import java.util.List;

/**
 * An input port.
 *
 * @param name name within the product
 * @param source the output port that is read, {@code domain/product/port}
 * @param columns the columns that are used, {@code object.column}; empty when that is not said
 * @param description what the data is needed for
 */
public record InputPortView(String name, String source, List<String> columns, String description) {
  static InputPortView of(InputPortSummary port) {
    return new InputPortView(
        port.name(), port.source().toString(), port.columns(), port.description());
  }
}
