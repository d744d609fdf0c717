package io.meshport.contract.rest;

import io.meshport.contract.SchemaObject;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One table, topic or file of a contract.
 *
 * @param name its name in the contract
 * @param physicalName its name where the data stands
 * @param physicalType table, view, topic or another word
 * @param description what one row of it is
 * @param columns every column in document order, nested ones after their parent
 */
public record SchemaObjectView(
    String name,
    @Nullable String physicalName,
    @Nullable String physicalType,
    @Nullable String description,
    List<ColumnView> columns) {

  static SchemaObjectView of(SchemaObject object) {
    return new SchemaObjectView(
        object.name(),
        object.physicalName(),
        object.physicalType(),
        object.description(),
        object.columns().stream().map(ColumnView::of).toList());
  }
}
