package io.meshport.catalog;

import java.util.List;

/**
 * An input port as other features see it: what a product reads from another product.
 *
 * @param name name within the reading product
 * @param source the output port that is read
 * @param columns the columns that are used, {@code object.column} in words of the source's
 *     contract; empty when the product does not say, which may be all of them
 * @param description what the data is needed for
 */
public record InputPortSummary(
    String name, PortKey source, List<String> columns, String description) {
  public InputPortSummary {
    columns = List.copyOf(columns);
  }
}
