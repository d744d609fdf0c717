package io.meshport.contract.model.imports.sql;

import io.meshport.contract.model.imports.ElementDraft;
import io.meshport.contract.model.imports.SqlDialect;
import io.meshport.contract.model.imports.text.Tokens;
import io.meshport.platform.document.MalformedDocument;
import io.meshport.platform.document.Position;
import java.util.Map;

/** SQL types that other formats hold as a text. */
public final class SqlColumnType {
  private SqlColumnType() {}

  /** Says what the type is; one that cannot be read is kept as it is written. */
  public static void write(
      String type, SqlDialect dialect, ElementDraft element, Position position) {
    try {
      Tokens tokens = new Tokens(new SqlLexer(type, dialect), type);
      SqlType read = new TypeReader(tokens).read();
      if (tokens.atEnd()) {
        new TypeWriter(dialect, Map.of()).write(read.at(position), element);
        return;
      }
    } catch (MalformedDocument e) {
      // Told below, as for a type that goes on behind its end.
    }
    element.text("physicalType", type);
    element.warn("The type '" + type + "' cannot be read; it is kept as the physical type");
  }
}
