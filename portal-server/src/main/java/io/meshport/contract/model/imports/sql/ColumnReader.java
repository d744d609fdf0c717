package io.meshport.contract.model.imports.sql;

import io.meshport.contract.model.imports.ElementDraft;
import io.meshport.contract.model.imports.text.Token;
import io.meshport.contract.model.imports.text.Tokens;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Reads one column: its name, its type, and the clauses behind them in whatever order. */
final class ColumnReader {
  /** Words that end a default value. */
  private static final Set<String> CLAUSES =
      Set.of(
          "NOT",
          "PRIMARY",
          "UNIQUE",
          "REFERENCES",
          "CHECK",
          "COMMENT",
          "OPTIONS",
          "CONSTRAINT",
          "GENERATED",
          "ENCODE",
          "COLLATE",
          "DISTKEY",
          "SORTKEY",
          "MASKING",
          "TAG");

  private final Script script;
  private final Tokens tokens;
  private final ElementDraft table;

  ColumnReader(Script script, ElementDraft table) {
    this.script = script;
    this.tokens = script.tokens();
    this.table = table;
  }

  void read() {
    Token name = tokens.expectName("a column or constraint");
    ElementDraft column = script.column(table, name);
    if (ends() || clauseBegins()) {
      throw tokens.unexpected("the type of column " + name.text());
    }
    script.types().write(new TypeReader(tokens).read(), column);
    List<String> ignored = new ArrayList<>();
    while (!ends()) {
      boolean taken = key(column) || value(column) || text(column) || storage(column);
      if (!taken) {
        ignored.add(something());
      }
    }
    if (!ignored.isEmpty()) {
      String words = TableReader.clipped(String.join(" ", ignored));
      column.warn("'" + words + "' has no place in the contract");
    }
  }

  private boolean ends() {
    return tokens.atEnd() || tokens.seesSign(",") || tokens.seesSign(")") || tokens.seesSign(";");
  }

  private boolean clauseBegins() {
    return tokens.peek().kind() == Token.Kind.WORD
        && CLAUSES.contains(tokens.peek().text().toUpperCase(Locale.ROOT));
  }

  private String something() {
    Token first = tokens.peek();
    if (tokens.seesSign("(")) {
      tokens.takeGroup("(", ")");
    } else {
      tokens.next();
    }
    return tokens.since(first);
  }

  /** Keys, and whether a value must be there. */
  private boolean key(ElementDraft column) {
    if (tokens.accept("CONSTRAINT")) {
      tokens.expectName("the name of a constraint");
    } else if (ConstraintReader.state(tokens)) {
      return true;
    } else if (tokens.accept("NOT", "NULL")) {
      column.flag("required", true);
    } else if (tokens.accept("PRIMARY", "KEY")) {
      ConstraintReader.primaryKey(List.of(column), script.dialect());
    } else if (tokens.accept("UNIQUE")) {
      tokens.accept("KEY");
      column.flag("unique", true);
    } else if (tokens.accept("REFERENCES") || tokens.accept("FOREIGN", "KEY", "REFERENCES")) {
      new ConstraintReader(script, table).references(List.of(column.name()));
    } else {
      return tokens.accept("NULL");
    }
    return true;
  }

  /** What values it may have, and which it gets by itself. */
  private boolean value(ElementDraft column) {
    if (tokens.accept("CHECK")) {
      new CheckReader(script, table).apply(tokens.takeGroup("(", ")"), "");
    } else if (tokens.accept("DEFAULT")) {
      column.custom("default", expression());
    } else if (tokens.sees("GENERATED")) {
      generated(column);
    } else if (isIdentity()) {
      Token first = tokens.next();
      while (isCounting()) {
        something();
      }
      column.custom("generated", tokens.since(first));
    } else {
      return false;
    }
    return true;
  }

  private boolean isIdentity() {
    return tokens.sees("IDENTITY") || tokens.sees("AUTOINCREMENT") || tokens.sees("AUTO_INCREMENT");
  }

  private boolean isCounting() {
    return tokens.seesSign("(")
        || tokens.sees("START")
        || tokens.sees("INCREMENT")
        || tokens.sees("ORDER")
        || tokens.sees("NOORDER")
        || tokens.peek().kind() == Token.Kind.NUMBER;
  }

  private void generated(ElementDraft column) {
    Token first = tokens.next();
    while (!ends() && !tokens.seesSign("(") && !tokens.sees("IDENTITY")) {
      tokens.next();
    }
    if (tokens.seesSign("(")) {
      column.text("transformLogic", tokens.written(tokens.takeGroup("(", ")")));
      if (!tokens.accept("STORED")) {
        tokens.accept("VIRTUAL");
      }
      return;
    }
    tokens.accept("IDENTITY");
    if (tokens.seesSign("(")) {
      tokens.takeGroup("(", ")");
    }
    column.custom("generated", tokens.since(first));
  }

  /** A default value goes as far as the next clause; its first word may look like one. */
  private String expression() {
    Token first = tokens.peek();
    do {
      something();
    } while (!ends() && !clauseBegins());
    return tokens.since(first);
  }

  /** What is said about it in words. */
  private boolean text(ElementDraft column) {
    if (tokens.accept("COMMENT")) {
      column.text("description", tokens.expectText());
    } else if (tokens.sees("OPTIONS") && tokens.peek(1).isSign("(")) {
      tokens.next();
      List<Token> options = tokens.takeGroup("(", ")");
      column.text("description", Options.description(options));
      if (Options.sayMore(options)) {
        column.warn("Of OPTIONS only the description is taken over");
      }
    } else if (tokens.sees("TAG") || tokens.sees("WITH", "TAG")) {
      tokens.accept("WITH");
      tokens.next();
      for (List<Token> tag : TableReader.split(tokens.takeGroup("(", ")"))) {
        column.tag(tokens.written(tag).replace("'", ""));
      }
    } else {
      return false;
    }
    return true;
  }

  /** How it is stored and guarded. */
  private boolean storage(ElementDraft column) {
    if (tokens.accept("COLLATE")) {
      column.custom("collation", tokens.next().text());
    } else if (tokens.accept("ENCODE")) {
      column.custom("encoding", tokens.next().text());
    } else if (tokens.accept("DISTKEY")) {
      column.custom("distKey", "true");
    } else if (tokens.accept("SORTKEY")) {
      column.custom("sortKey", "true");
    } else if (tokens.accept("MASKING", "POLICY") || tokens.accept("WITH", "MASKING", "POLICY")) {
      column.custom("maskingPolicy", script.qualifiedName("a policy").text());
    } else {
      return false;
    }
    return true;
  }
}
