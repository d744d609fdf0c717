package io.meshport.contract;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One table, topic, file or document that a contract describes.
 *
 * @param name its name in the contract
 * @param physicalName its name where the data stands
 * @param physicalType table, view, topic, file or another word of the contract
 * @param description what one row of it is
 * @param columns every column in document order, nested ones after their parent
 */
public record SchemaObject(
    String name,
    @Nullable String physicalName,
    @Nullable String physicalType,
    @Nullable String description,
    List<Column> columns) {

  /** The columns that stand in no other column; the rest hangs below them. */
  public List<Column> roots() {
    return columns.stream().filter(column -> column.parent() == null).toList();
  }

  /** The columns right below a column. */
  public List<Column> childrenOf(Column parent) {
    return columns.stream().filter(column -> parent.path().equals(column.parent())).toList();
  }
}
