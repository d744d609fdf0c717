package io.meshport.contract.model.imports.sql;

import io.meshport.contract.model.imports.ElementDraft;
import io.meshport.contract.model.imports.SqlDialect;
import io.meshport.contract.model.imports.text.Token;
import io.meshport.contract.model.imports.text.Tokens;
import java.util.ArrayList;
import java.util.List;

/** Reads the constraints of a table that stand beside its columns. */
final class ConstraintReader {
  private static final List<List<String>> STATES =
      List.of(
          List.of("NOT", "ENFORCED"),
          List.of("ENFORCED"),
          List.of("NOT", "DEFERRABLE"),
          List.of("DEFERRABLE"),
          List.of("INITIALLY", "DEFERRED"),
          List.of("INITIALLY", "IMMEDIATE"),
          List.of("NOT", "VALID"),
          List.of("NOVALIDATE"),
          List.of("VALIDATE"),
          List.of("ENABLE"),
          List.of("DISABLE"),
          List.of("RELY"),
          List.of("NORELY"));

  private final Script script;
  private final Tokens tokens;
  private final ElementDraft table;

  ConstraintReader(Script script, ElementDraft table) {
    this.script = script;
    this.tokens = script.tokens();
    this.table = table;
  }

  /** Takes a word that says how far a constraint is watched over. */
  static boolean state(Tokens tokens) {
    return STATES.stream().anyMatch(state -> tokens.accept(state.toArray(String[]::new)));
  }

  /** Makes columns the primary key, in this order. */
  static void primaryKey(List<ElementDraft> columns, SqlDialect dialect) {
    int place = 0;
    for (ElementDraft column : columns) {
      place++;
      column.flag("primaryKey", true).number("primaryKeyPosition", place);
      // BigQuery promises nothing by a key, not even that a value is there.
      column.flag("required", dialect != SqlDialect.BIGQUERY || column.has("required"));
    }
  }

  boolean comesNext() {
    return tokens.sees("CONSTRAINT")
        || tokens.sees("PRIMARY", "KEY")
        || tokens.sees("FOREIGN", "KEY")
        || tokens.sees("EXCLUDE")
        || tokens.sees("LIKE")
        || (tokens.sees("CHECK") && tokens.peek(1).isSign("("))
        || (tokens.sees("UNIQUE") && !isTyped());
  }

  /** Whether a column of that name stands here: behind it comes a type. */
  private boolean isTyped() {
    Token second = tokens.peek(1);
    return second.kind() == Token.Kind.WORD && !second.isWord("KEY") && !second.isWord("NULLS");
  }

  void read() {
    Token first = tokens.peek();
    String name = "";
    if (tokens.accept("CONSTRAINT")) {
      name = tokens.expectName("the name of a constraint").text();
    }
    if (tokens.accept("PRIMARY", "KEY")) {
      primaryKey(columns(names()), script.dialect());
    } else if (tokens.accept("UNIQUE")) {
      unique();
    } else if (tokens.accept("FOREIGN", "KEY")) {
      List<String> from = names();
      if (!tokens.accept("REFERENCES")) {
        throw tokens.unexpected("REFERENCES");
      }
      references(from);
    } else if (tokens.accept("CHECK")) {
      new CheckReader(script, table).apply(tokens.takeGroup("(", ")"), name);
    } else {
      other(first);
    }
    rest();
  }

  private void other(Token first) {
    skipClause();
    String written = TableReader.clipped(tokens.since(first));
    table.warn("'" + written + "' has no place in the contract");
  }

  private void unique() {
    tokens.accept("NULLS", "NOT", "DISTINCT");
    tokens.accept("KEY");
    List<ElementDraft> columns = columns(names());
    if (columns.size() == 1) {
      columns.get(0).flag("unique", true);
    } else if (!columns.isEmpty()) {
      table.distinct(columns.stream().map(ElementDraft::name).toList());
    }
  }

  /** Behind REFERENCES: a table, perhaps its columns, and what happens to the rows. */
  void references(List<String> from) {
    Token target = script.qualifiedName("the name of a table");
    List<String> to = tokens.seesSign("(") ? names() : List.of();
    boolean more = true;
    while (more) {
      if (tokens.accept("ON", "DELETE") || tokens.accept("ON", "UPDATE")) {
        tokens.accept("SET");
        tokens.accept("NO");
        tokens.next();
      } else if (tokens.accept("MATCH")) {
        tokens.next();
      } else {
        more = state(tokens);
      }
    }
    script.refer(table, from, target, to);
  }

  private List<String> names() {
    List<String> names = new ArrayList<>();
    for (Token token : tokens.takeGroup("(", ")")) {
      if (token.isName() && !token.isWord("ASC") && !token.isWord("DESC")) {
        names.add(token.text());
      }
    }
    return names;
  }

  private List<ElementDraft> columns(List<String> names) {
    List<ElementDraft> columns = new ArrayList<>();
    for (String name : names) {
      ElementDraft column = script.findColumn(table, name);
      if (column == null) {
        table.warn("A constraint names the column '" + name + "', which the table does not have");
      } else {
        columns.add(column);
      }
    }
    return columns;
  }

  private void rest() {
    boolean more = true;
    while (more) {
      more = state(tokens);
    }
    if (!atClauseEnd()) {
      other(tokens.peek());
    }
  }

  private void skipClause() {
    while (!atClauseEnd()) {
      if (tokens.seesSign("(")) {
        tokens.takeGroup("(", ")");
      } else {
        tokens.next();
      }
    }
  }

  private boolean atClauseEnd() {
    return tokens.atEnd() || tokens.seesSign(",") || tokens.seesSign(")") || tokens.seesSign(";");
  }
}
