package io.meshport.contract.model.imports.sql;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.meshport.contract.model.imports.ElementDraft;
import io.meshport.contract.model.imports.Values;
import io.meshport.contract.model.imports.text.Token;
import io.meshport.contract.model.imports.text.Tokens;
import io.meshport.platform.document.MalformedDocument;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Reads one table: its columns, its constraints, and what is said behind them. */
final class TableReader {
  private static final Set<String> PARTITION_KINDS = Set.of("RANGE", "LIST", "HASH");

  private final Script script;
  private final Tokens tokens;
  private final Token name;
  private final ElementDraft table;
  private int partitions;

  TableReader(Script script, Token name) {
    this.script = script;
    this.tokens = script.tokens();
    this.name = name;
    this.table = script.table(name);
  }

  void read(String kind) {
    if (!kind.isEmpty()) {
      table.custom("tableKind", kind);
    }
    if (tokens.seesSign("(")) {
      elements();
    } else {
      table.warn("The table names no columns; a query or another table would have to be read");
    }
    while (!tokens.atEnd() && !tokens.seesSign(";")) {
      option();
    }
  }

  private void elements() {
    Token opened = tokens.next();
    ColumnReader columns = new ColumnReader(script, table);
    ConstraintReader constraints = new ConstraintReader(script, table);
    while (!tokens.seesSign(")")) {
      if (tokens.atEnd()) {
        throw new MalformedDocument(
            "unfinished",
            "The list of columns of " + name.text() + " is never closed",
            "",
            opened.position());
      }
      if (constraints.comesNext()) {
        constraints.read();
      } else {
        columns.read();
      }
      if (!tokens.acceptSign(",") && !tokens.seesSign(")")) {
        throw tokens.unexpected("',' or ')' in table " + name.text());
      }
    }
    tokens.next();
  }

  private void option() {
    if (tokens.accept("COMMENT")) {
      tokens.acceptSign("=");
      table.text("description", tokens.expectText());
    } else if (tokens.accept("PARTITION", "BY") || tokens.accept("PARTITIONED", "BY")) {
      partitions();
    } else if (tokens.accept("CLUSTER", "BY")) {
      keys("clusteredBy");
    } else if (tokens.sees("OPTIONS") && tokens.peek(1).isSign("(")) {
      options();
    } else if (!storage()) {
      other();
    }
  }

  /** How Redshift and Databricks store it. */
  private boolean storage() {
    if (tokens.accept("DISTSTYLE")) {
      table.custom("distStyle", tokens.expectName("a style").text());
    } else if (tokens.accept("DISTKEY")) {
      keys("distKey");
    } else if (tokens.accept("COMPOUND", "SORTKEY")
        || tokens.accept("INTERLEAVED", "SORTKEY")
        || tokens.accept("SORTKEY")) {
      keys("sortKey");
    } else if (tokens.accept("USING")) {
      table.custom("storageFormat", tokens.expectName("a format").text());
    } else if (tokens.accept("LOCATION")) {
      table.custom("location", tokens.expectText());
    } else {
      return false;
    }
    return true;
  }

  private void options() {
    tokens.next();
    List<Token> options = tokens.takeGroup("(", ")");
    table.text("description", Options.description(options));
    if (Options.sayMore(options)) {
      table.warn("Of OPTIONS only the description is taken over");
    }
  }

  private void other() {
    Token first = tokens.peek();
    if (first.isWord("AS")) {
      while (!tokens.atEnd() && !tokens.seesSign(";")) {
        tokens.next();
      }
      table.warn("The query that fills the table is left out");
      return;
    }
    while (!endsOption()) {
      if (tokens.seesSign("(")) {
        tokens.takeGroup("(", ")");
      } else {
        tokens.next();
      }
    }
    table.warn("'" + clipped(tokens.since(first)) + "' has no place in the contract");
  }

  private boolean endsOption() {
    return tokens.atEnd()
        || tokens.seesSign(";")
        || tokens.sees("COMMENT")
        || tokens.sees("PARTITION")
        || tokens.sees("PARTITIONED")
        || tokens.sees("CLUSTER")
        || tokens.sees("OPTIONS")
        || tokens.sees("AS");
  }

  static String clipped(String text) {
    return text.length() <= 120 ? text : text.substring(0, 120) + "…";
  }

  /** Columns or expressions by which rows are put together. */
  private void keys(String property) {
    ArrayNode keys = JsonNodeFactory.instance.arrayNode();
    for (List<Token> key : list()) {
      keys.add(Values.textNode(tokens.written(key)));
    }
    table.custom(property, keys);
  }

  /** A list in parentheses, or a bare one, each entry as its tokens. */
  private List<List<Token>> list() {
    if (tokens.seesSign("(")) {
      return split(tokens.takeGroup("(", ")"));
    }
    List<List<Token>> list = new ArrayList<>();
    do {
      List<Token> entry = new ArrayList<>();
      entry.add(tokens.expectName("a column"));
      if (tokens.seesSign("(")) {
        entry.addAll(tokens.takeGroup("(", ")"));
        entry.add(tokens.last());
      }
      list.add(entry);
    } while (tokens.acceptSign(","));
    return list;
  }

  static List<List<Token>> split(List<Token> tokens) {
    List<List<Token>> parts = new ArrayList<>();
    List<Token> part = new ArrayList<>();
    int depth = 0;
    for (Token token : tokens) {
      depth += token.isSign("(") || token.isSign("<") ? 1 : 0;
      depth -= token.isSign(")") || token.isSign(">") ? 1 : 0;
      if (depth == 0 && token.isSign(",")) {
        parts.add(part);
        part = new ArrayList<>();
      } else {
        part.add(token);
      }
    }
    if (!part.isEmpty()) {
      parts.add(part);
    }
    return parts;
  }

  private void partitions() {
    for (String kind : PARTITION_KINDS) {
      if (tokens.sees(kind) && tokens.peek(1).isSign("(")) {
        tokens.next();
        table.custom("partitionKind", kind);
      }
    }
    list().forEach(this::partition);
  }

  /** A column, a function of a column, or (in Hive) the definition of another column. */
  private void partition(List<Token> key) {
    for (Token token : key) {
      ElementDraft column = token.isName() ? script.findColumn(table, token.text()) : null;
      if (column != null) {
        partitions++;
        column.flag("partitioned", true).number("partitionKeyPosition", partitions);
        if (key.size() > 1) {
          column.custom("partitionTransform", tokens.written(key));
        }
        return;
      }
    }
    if (key.size() > 1 && key.get(1).kind() == Token.Kind.WORD) {
      Tokens definition = tokens.of(key);
      ElementDraft column = script.column(table, definition.next());
      script.types().write(new TypeReader(definition).read(), column);
      partitions++;
      column.flag("partitioned", true).number("partitionKeyPosition", partitions);
    } else {
      table.warn("Is partitioned by '" + tokens.written(key) + "', which is no column of it");
    }
  }
}
