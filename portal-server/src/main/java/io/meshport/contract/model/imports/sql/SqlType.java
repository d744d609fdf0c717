package io.meshport.contract.model.imports.sql;

import io.meshport.platform.document.Position;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A type as a script writes it.
 *
 * @param base its words in upper case: {@code CHARACTER VARYING}, {@code ARRAY}
 * @param parameters what stands in parentheses behind it: {@code 10}, {@code 2}
 * @param arguments types inside it: the elements of an array, key and value of a map
 * @param fields named types inside it
 * @param written the whole of it, as written
 * @param position where it begins
 */
record SqlType(
    String base,
    List<String> parameters,
    List<SqlType> arguments,
    List<Field> fields,
    String written,
    Position position) {

  /**
   * A named type inside a type.
   *
   * @param name its name
   * @param type its type
   * @param comment what it is, in words
   * @param required whether it always has a value
   */
  record Field(String name, SqlType type, @Nullable String comment, boolean required) {}

  /** The same type, standing elsewhere. */
  SqlType at(Position elsewhere) {
    return new SqlType(base, parameters, arguments, fields, written, elsewhere);
  }

  /** The list of things of a type. */
  static SqlType arrayOf(SqlType element, String written) {
    return new SqlType(
        "ARRAY", List.of(), List.of(element), List.of(), written, element.position());
  }
}
