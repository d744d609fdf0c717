package io.meshport.catalog.model;

import io.meshport.catalog.Names;
import io.meshport.catalog.PortKey;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What people say of an input port.
 *
 * @param source the output port of another product that is read
 * @param columns the columns that are used, {@code object.column}; empty when that is not said
 * @param description what the data is needed for
 */
public record InputPortDescription(PortKey source, List<String> columns, String description) {
  private static final int MOST_COLUMNS = 500;
  private static final int LONGEST_COLUMN = 300;

  /** An object and at least one step below it, as {@code orders.address.city}. */
  private static final Pattern COLUMN = Pattern.compile("[^.\\p{Cntrl}]+(\\.[^.\\p{Cntrl}]+)+");

  public InputPortDescription {
    columns = List.copyOf(columns);
  }

  /** Checks and tidies what was typed; a broken rule is INVALID_INPUT with its pointer. */
  public static InputPortDescription of(
      @Nullable String source, @Nullable List<String> columns, @Nullable String description) {
    return new InputPortDescription(
        sourceOf(Texts.required(source, "/source", 3 * Texts.TITLE)),
        tidy(columns == null ? List.of() : columns),
        Texts.optional(description, "/description", Texts.DESCRIPTION));
  }

  private static PortKey sourceOf(String text) {
    String[] parts = text.split("/", -1);
    if (parts.length != 3
        || !Names.isName(parts[0])
        || !Names.isName(parts[1])
        || !Names.isName(parts[2])) {
      throw Texts.refused("/source", "must be the address of an output port: domain/product/port");
    }
    return new PortKey(parts[0], parts[1], parts[2]);
  }

  private static List<String> tidy(List<String> columns) {
    if (columns.size() > MOST_COLUMNS) {
      throw Texts.refused("/columns", "must not be more than " + MOST_COLUMNS);
    }
    for (int i = 0; i < columns.size(); i++) {
      String column = Texts.required(columns.get(i), "/columns/" + i, LONGEST_COLUMN);
      if (!COLUMN.matcher(column).matches()) {
        throw Texts.refused("/columns/" + i, "must be object.column, for example orders.email");
      }
    }
    return columns.stream().map(String::strip).distinct().toList();
  }
}
