package io.meshport.contract.model.imports.sql;

import com.fasterxml.jackson.databind.JsonNode;
import io.meshport.contract.model.imports.ElementDraft;
import io.meshport.contract.model.imports.Values;
import io.meshport.contract.model.imports.text.Token;
import io.meshport.contract.model.imports.text.Tokens;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads a script statement by statement; what defines no table becomes a note. */
final class StatementReader {
  /** Statements of every dump that say nothing about tables. */
  private static final Set<String> SILENT =
      Set.of("SET", "BEGIN", "COMMIT", "START", "USE", "SELECT", "INSERT", "GRANT", "REVOKE");

  private static final Set<String> KINDS_OF_TABLE =
      Set.of(
          "TEMP",
          "TEMPORARY",
          "TRANSIENT",
          "VOLATILE",
          "UNLOGGED",
          "EXTERNAL",
          "LOCAL",
          "GLOBAL",
          "HYBRID",
          "ICEBERG",
          "FOREIGN");

  private final Script script;
  private final Tokens tokens;

  StatementReader(Script script) {
    this.script = script;
    this.tokens = script.tokens();
  }

  void readAll() {
    while (!tokens.atEnd()) {
      if (!tokens.acceptSign(";")) {
        statement();
      }
    }
  }

  private void statement() {
    if (tokens.sees("CREATE")) {
      create();
    } else if (tokens.sees("COMMENT")) {
      comment();
    } else if (tokens.sees("ALTER")) {
      alter();
    } else {
      Token first = tokens.peek();
      leaveOut(first.text().toUpperCase(Locale.ROOT), !SILENT.contains(upper(first)));
    }
  }

  private static String upper(Token token) {
    return token.text().toUpperCase(Locale.ROOT);
  }

  private void create() {
    Token begin = tokens.next();
    tokens.accept("OR", "REPLACE");
    String kind = "";
    while (KINDS_OF_TABLE.contains(upper(tokens.peek()))) {
      kind = upper(tokens.next());
    }
    if (tokens.accept("TABLE")) {
      tokens.accept("IF", "NOT", "EXISTS");
      new TableReader(script, script.qualifiedName("the name of a table")).read(kind);
      skipToEnd();
    } else if (tokens.sees("TYPE")) {
      enumeration();
    } else {
      leaveOutFrom(begin, "CREATE " + upper(tokens.peek()), true);
    }
  }

  private void enumeration() {
    Token begin = tokens.next();
    Token name = script.qualifiedName("the name of a type");
    if (!tokens.accept("AS", "ENUM")) {
      leaveOutFrom(begin, "CREATE TYPE " + name.text(), true);
      return;
    }
    List<JsonNode> values =
        tokens.takeGroup("(", ")").stream()
            .filter(token -> token.kind() == Token.Kind.TEXT)
            .map(token -> Values.textNode(token.text()))
            .toList();
    script.define(Script.simple(name.text()), values);
    skipToEnd();
  }

  private void comment() {
    Token begin = tokens.next();
    tokens.accept("IF", "EXISTS");
    tokens.accept("ON");
    boolean ofColumn = tokens.sees("COLUMN");
    if (!ofColumn && !tokens.sees("TABLE")) {
      leaveOutFrom(begin, "COMMENT ON " + upper(tokens.peek()), true);
      return;
    }
    tokens.next();
    Token name = script.qualifiedName("a table or column");
    ElementDraft described = ofColumn ? columnOf(name.text()) : script.findTable(name.text());
    if (!tokens.accept("IS")) {
      throw tokens.unexpected("IS");
    }
    if (tokens.peek().kind() == Token.Kind.TEXT && described != null) {
      described.text("description", tokens.next().text());
    } else if (described == null) {
      note(begin, "The comment on " + name.text() + " is about nothing in this script", true);
    }
    skipToEnd();
  }

  private @Nullable ElementDraft columnOf(String qualified) {
    int dot = qualified.lastIndexOf('.');
    ElementDraft table = dot < 0 ? null : script.findTable(qualified.substring(0, dot));
    return table == null ? null : script.findColumn(table, qualified.substring(dot + 1));
  }

  private void alter() {
    Token begin = tokens.next();
    if (!tokens.accept("TABLE")) {
      leaveOutFrom(begin, "ALTER " + upper(tokens.peek()), false);
      return;
    }
    tokens.accept("IF", "EXISTS");
    tokens.accept("ONLY");
    Token name = script.qualifiedName("the name of a table");
    ElementDraft table = script.findTable(name.text());
    if (table == null) {
      leaveOutFrom(begin, "ALTER TABLE " + name.text(), true);
      return;
    }
    ConstraintReader constraints = new ConstraintReader(script, table);
    do {
      if (!change(table, constraints)) {
        leaveOutFrom(begin, "ALTER TABLE " + name.text() + " " + upper(tokens.peek()), false);
      }
    } while (tokens.acceptSign(","));
    skipToEnd();
  }

  private boolean change(ElementDraft table, ConstraintReader constraints) {
    if (tokens.sees("ALTER")) {
      return alterColumn(table);
    }
    if (!tokens.accept("ADD")) {
      return false;
    }
    if (constraints.comesNext()) {
      constraints.read();
    } else {
      tokens.accept("COLUMN");
      tokens.accept("IF", "NOT", "EXISTS");
      new ColumnReader(script, table).read();
    }
    return true;
  }

  private boolean alterColumn(ElementDraft table) {
    tokens.next();
    tokens.accept("COLUMN");
    ElementDraft column = script.findColumn(table, tokens.expectName("a column").text());
    if (column != null && tokens.accept("SET", "NOT", "NULL")) {
      column.flag("required", true);
      return true;
    }
    return false;
  }

  private void leaveOut(String what, boolean mayMatter) {
    leaveOutFrom(tokens.next(), what, mayMatter);
  }

  private void leaveOutFrom(Token begin, String what, boolean mayMatter) {
    note(begin, what + " defines no table and is left out", mayMatter);
    skipToEnd();
  }

  private void note(Token begin, String message, boolean mayMatter) {
    if (mayMatter) {
      script.contract().warn(upper(begin), begin.position(), "", message);
    } else {
      script.contract().hint(upper(begin), begin.position(), "", message);
    }
  }

  /** A statement ends at its semicolon; one inside a text is part of a token. */
  private void skipToEnd() {
    while (!tokens.atEnd() && !tokens.seesSign(";")) {
      tokens.next();
    }
  }
}
